import { classify, type ClassifyOptions } from './classify/classify.js';
import type { Indicator, IndicatorRole, IndicatorTag, IndicatorType } from './indicator.js';
import { pointerOf, type Place } from './finding/place.js';
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

/** Roles that win over others where one value has two. What is the other side and ours as well is `source`, and tagged `own`. */
const RANK: Readonly<Record<IndicatorRole, number>> = {
  unknown: 0,
  reference: 1,
  artifact: 2,
  target: 3,
  source: 4,
};

type Mutable<Type> = { -readonly [Member in keyof Type]: Type[Member] };

/** Gathers candidates: each type and value once, no more than asked for. */
export class Collection {
  readonly #all: Indicator[] = [];
  /** Where each value stands in them. */
  readonly #places = new Map<IndicatorType, Map<string, number>>();
  readonly #options: ExtractOptions;
  readonly #types: readonly IndicatorType[] | undefined;
  readonly #most: number;
  #left: number;
  cut = false;

  constructor(options: ExtractOptions) {
    this.#options = options;
    this.#types = options.types;
    this.#most = options.maxIndicators ?? 1_000;
    this.#left = options.maxLength ?? 1_000_000;
  }

  /** As much of a text as may still be read. */
  allow(text: string): string {
    const allowed = text.length <= this.#left ? text : text.slice(0, this.#left);
    if (allowed.length < text.length) this.cut = true;
    this.#left -= allowed.length;
    return allowed;
  }

  /** `place`: where it stood in a finding. */
  add(candidate: Candidate, role: IndicatorRole, place?: Place): void {
    const { type, value } = candidate;
    if (this.#types?.includes(type) === false) return;
    const places = this.#placesOf(type);
    const at = places.get(value);
    const found = at === undefined ? undefined : this.#all[at];
    if (at !== undefined && found !== undefined) {
      const now = standingToo(found, role, place);
      if (now !== found) this.#all[at] = now;
    } else if (this.#all.length >= this.#most) this.cut = true;
    else {
      places.set(value, this.#all.length);
      this.#all.push(this.#indicatorOf(candidate, role, place));
    }
  }

  #placesOf(type: IndicatorType): Map<string, number> {
    const known = this.#places.get(type);
    if (known !== undefined) return known;
    const made = new Map<string, number>();
    this.#places.set(type, made);
    return made;
  }

  result(): Extraction {
    const ours = parentsOf(
      this.#all
        .filter(({ type, role }) => type === 'domain-name' && role === 'target')
        .map(({ value }) => value),
    );
    const indicators = ours.size === 0 ? this.#all : this.#all.map((one) => withNameOf(one, ours));
    return { indicators, cut: this.cut };
  }

  #indicatorOf(candidate: Candidate, role: IndicatorRole, place: Place | undefined): Indicator {
    const { type, value, raw, at, confidence, algorithm } = candidate;
    const tags = classify(candidate, this.#options);
    const shown = this.#options.showAccessKeys === true ? (text: string) => text : masked;
    // Put together member by member: spreads take longer than all the rest.
    const made: Mutable<Partial<Indicator>> = { type, value: shown(value), raw: shown(raw) };
    if (algorithm !== undefined) made.algorithm = algorithm;
    if (place === undefined) made.offset = at;
    else made.pointer = pointerOf(place);
    made.role = role;
    made.tags = place?.traits?.sample === true ? withTag(tags, 'sample') : tags;
    made.confidence = confidence;
    return made as Indicator;
  }
}

/** What a value is that stands in another place too. What stands in a real finding is no sample. */
function standingToo(found: Indicator, role: IndicatorRole, place: Place | undefined): Indicator {
  const known =
    place?.traits?.sample === false && found.tags.includes('sample')
      ? { ...found, tags: found.tags.filter((tag) => tag !== 'sample') }
      : found;
  if (RANK[role] > RANK[known.role]) {
    const tags = known.role === 'target' ? withTag(known.tags, 'own') : known.tags;
    return { ...known, tags, role, ...(place !== undefined && { pointer: pointerOf(place) }) };
  }
  return role === 'target' && known.role === 'source' && !known.tags.includes('own')
    ? { ...known, tags: withTag(known.tags, 'own') }
    : known;
}

function withTag(tags: readonly IndicatorTag[], tag: IndicatorTag): readonly IndicatorTag[] {
  return [...new Set([...tags, tag])].sort();
}

/** All names above names. */
function parentsOf(names: readonly string[]): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const name of names) {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
      parents.add(name.slice(dot + 1));
  }
  return parents;
}

/** A text that speaks of a machine of ours by a part of its name speaks of ours. */
function withNameOf(indicator: Indicator, ours: ReadonlySet<string>): Indicator {
  const { type, role, value } = indicator;
  if (type !== 'domain-name' || role !== 'unknown' || !ours.has(value)) return indicator;
  return value.split('.').length < 3 ? indicator : { ...indicator, role: 'target' };
}

function masked(text: string): string {
  return text.includes('IA')
    ? text.replace(/(A[KS]IA)[A-Z0-9]{12}([A-Z0-9]{4})(?![A-Za-z0-9])/g, `$1${'*'.repeat(12)}$2`)
    : text;
}
