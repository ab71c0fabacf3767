import { classify, type ClassifyOptions } from './classify/classify.js';
import type { Indicator, IndicatorRole, IndicatorTag, IndicatorType } from './indicator.js';
import type { Candidate } from './text/scan.js';

export interface ExtractOptions extends ClassifyOptions {
  /** Only these. @default all */
  readonly types?: readonly IndicatorType[];
  /** How many indicators at most, in the order of the text. @default 1000 */
  readonly maxIndicators?: number;
  /** How much is read, in UTF-16 units of all texts together. @default 1000000 */
  readonly maxLength?: number;
  /** Access key ids in full. @default false: their first and last four characters, also inside links */
  readonly showAccessKeys?: boolean;
}

/** What was found. */
export interface Extraction {
  /** Each type and value once, in a stable order. */
  readonly indicators: readonly Indicator[];
  /** Whether a limit left something out. */
  readonly cut: boolean;
}

/** Who is who, and where it stood. */
export interface Standing {
  readonly role: IndicatorRole;
  readonly pointer?: () => string;
  /** Whether the finding in which it stood is a sample. Absent: it stood in none. */
  readonly sample?: boolean | undefined;
}

/** Roles that win over others where one value has two. What is the other side and ours as well is `source`, and tagged `own`. */
const RANK: Readonly<Record<IndicatorRole, number>> = {
  unknown: 0,
  reference: 1,
  artifact: 2,
  target: 3,
  source: 4,
};

/** Gathers candidates: each type and value once, no more than asked for. */
export class Collection {
  readonly #found = new Map<string, Indicator>();
  readonly #options: ExtractOptions;
  readonly #types: ReadonlySet<IndicatorType> | undefined;
  #left: number;
  cut = false;

  constructor(options: ExtractOptions) {
    this.#options = options;
    this.#types = options.types && new Set(options.types);
    this.#left = options.maxLength ?? 1_000_000;
  }

  /** As much of a text as may still be read. */
  allow(text: string): string {
    const allowed = text.length <= this.#left ? text : text.slice(0, this.#left);
    if (allowed.length < text.length) this.cut = true;
    this.#left -= allowed.length;
    return allowed;
  }

  add(candidate: Candidate, standing: Standing): void {
    if (this.#types?.has(candidate.type) === false) return;
    const key = `${candidate.type} ${candidate.value}`;
    const known = this.#known(key, standing);
    if (known === undefined) {
      if (this.#found.size >= (this.#options.maxIndicators ?? 1_000)) this.cut = true;
      else this.#found.set(key, this.#indicatorOf(candidate, standing));
    } else if (RANK[standing.role] > RANK[known.role]) {
      const tags = known.role === 'target' ? withTag(known.tags, 'own') : known.tags;
      const pointer = standing.pointer?.();
      this.#found.set(key, {
        ...known,
        tags,
        role: standing.role,
        ...(pointer !== undefined && { pointer }),
      });
    } else if (standing.role === 'target' && known.role === 'source') {
      this.#found.set(key, { ...known, tags: withTag(known.tags, 'own') });
    }
  }

  result(): Extraction {
    const all = [...this.#found.values()];
    const ours = all
      .filter(({ type, role }) => type === 'domain-name' && role === 'target')
      .map(({ value }) => value);
    return { indicators: ours.length === 0 ? all : all.map((one) => withNameOf(one, ours)), cut: this.cut };
  }

  /** What stands in a real finding too is no sample. */
  #known(key: string, { sample }: Standing): Indicator | undefined {
    const known = this.#found.get(key);
    if (sample !== false || known?.tags.includes('sample') !== true) return known;
    const real = { ...known, tags: known.tags.filter((tag) => tag !== 'sample') };
    this.#found.set(key, real);
    return real;
  }

  #indicatorOf({ type, value, raw, at, confidence, algorithm }: Candidate, standing: Standing): Indicator {
    const tags = classify({ type, value }, this.#options);
    const { role, pointer, sample } = standing;
    const shown = this.#options.showAccessKeys === true ? (text: string) => text : masked;
    return {
      type,
      value: shown(value),
      raw: shown(raw),
      ...(algorithm !== undefined && { algorithm }),
      ...(pointer === undefined ? { offset: at } : { pointer: pointer() }),
      role,
      tags: sample === true ? withTag(tags, 'sample') : tags,
      confidence,
    };
  }
}

function withTag(tags: readonly IndicatorTag[], tag: IndicatorTag): readonly IndicatorTag[] {
  return [...new Set([...tags, tag])].sort();
}

/** A text that speaks of a machine of ours by a part of its name speaks of ours. */
function withNameOf(indicator: Indicator, ours: readonly string[]): Indicator {
  const { type, role, value } = indicator;
  if (type !== 'domain-name' || role !== 'unknown' || value.split('.').length < 3) return indicator;
  return ours.some((name) => name.endsWith(`.${value}`)) ? { ...indicator, role: 'target' } : indicator;
}

function masked(text: string): string {
  return text.includes('IA')
    ? text.replace(/(A[KS]IA)[A-Z0-9]{12}([A-Z0-9]{4})(?![A-Za-z0-9])/g, `$1${'*'.repeat(12)}$2`)
    : text;
}
