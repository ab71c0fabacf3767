import { isObject, listAt, member, textAt } from '../../json.js';
import type { MetricName } from './metric-name.js';

export interface EmbeddedValue {
  readonly metric: MetricName;
  readonly value: number;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * The metrics that a function writes into its log. A line that is none of them says nothing.
 *
 * Source: CloudWatch user guide, "Specification: Embedded metric format".
 */
export function embeddedMetrics(line: string): readonly EmbeddedValue[] {
  if (!line.includes('"CloudWatchMetrics"')) return [];
  const entry = parse(line.slice(Math.max(0, line.indexOf('{'))));
  const at = Number(member(member(entry, '_aws'), 'Timestamp'));
  if (!Number.isFinite(at)) return [];
  return (listAt(member(entry, '_aws'), 'CloudWatchMetrics') ?? []).flatMap((directive) => {
    const namespace = textAt(directive, 'Namespace') ?? '';
    const names = (listAt(directive, 'Metrics') ?? []).flatMap((each) => textAt(each, 'Name') ?? []);
    return (listAt(directive, 'Dimensions') ?? []).flatMap((set) => {
      const dimensions = dimensionsOf(entry, set);
      if (dimensions === undefined) return [];
      return names.flatMap((name) =>
        valuesOf(member(entry, name)).map((value) => ({
          metric: { namespace, name, dimensions },
          value,
          at,
        })),
      );
    });
  });
}

/** Each names a member of the entry, which is a text. */
function dimensionsOf(entry: unknown, set: unknown): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(set)) return undefined;
  const pairs = set.map((name) => [String(name), member(entry, String(name))] as const);
  if (pairs.some(([, value]) => typeof value !== 'string')) return undefined;
  return Object.fromEntries(pairs) as Record<string, string>;
}

function valuesOf(value: unknown): readonly number[] {
  return [value].flat().filter((each) => typeof each === 'number');
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // A line of text that happens to name the word.
    return undefined;
  }
}
