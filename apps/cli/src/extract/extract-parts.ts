import {
  askProviders,
  extractFromFinding,
  extractIndicators,
  scoreIndicators,
  threatContextOf,
  whyNotHostile,
} from '@tocsin/indicators';
import type {
  ExtractOptions,
  Extraction,
  Indicator,
  Reputation,
  ReputationProvider,
  ThreatContext,
} from '@tocsin/indicators';
import type { Answer, Extracted, Found, Readable, Unreadable } from './part.js';
import { extractStrings } from './read/extract-strings.js';
import { placesIn } from './read/place-in-text.js';
import type { Totals } from './totals.js';

/** How indicators are looked for, and what is asked of them. */
export interface Search {
  readonly options: ExtractOptions & { readonly maxIndicators: number };
  readonly providers: readonly ReputationProvider[];
  /** ISO 8601; the one clock. */
  readonly now: string;
  readonly score: boolean;
  /** Show only what may be hostile. */
  readonly hostileOnly: boolean;
}

/** What is found in each part, one after the other, counted into `totals`. */
export async function* extractParts(
  parts: AsyncIterable<Readable | Unreadable>,
  search: Search,
  totals: Totals,
): AsyncGenerator<Answer> {
  let number = 0;
  for await (const part of parts) {
    if (!('value' in part)) {
      if (part.kind === 'refused') totals.refused += 1;
      else totals.noFinding += 1;
      yield part;
      continue;
    }
    const answer = await extractPart(part, (number += 1), search);
    if (part.kind === 'finding') totals.findings += 1;
    else totals.texts += 1;
    totals.indicators += answer.count;
    totals.hostile += answer.hostile;
    if (answer.cut) totals.cut += 1;
    yield answer;
  }
}

async function extractPart(part: Readable, number: number, search: Search): Promise<Extracted> {
  const { value, ...rest } = part;
  const { indicators, cut } = extractionOf(part, search.options);
  const context = part.kind === 'finding' ? threatContextOf(value) : {};
  const said = await askProviders(indicators, search.providers, { clock: () => Date.parse(search.now) });
  const verdicts = said.filter(({ verdict }) => verdict !== 'unknown');
  const placeOf = typeof value === 'string' ? placesIn(value) : undefined;
  const byValue = Map.groupBy(verdicts, keyOf);
  const judged = indicators.map((indicator) => ({
    ...judge(indicator, byValue.get(keyOf(indicator)) ?? []),
    ...(indicator.offset !== undefined && placeOf?.(indicator.offset)),
  }));
  return {
    ...rest,
    number,
    context,
    found: search.hostileOnly ? judged.filter(({ hostile }) => hostile) : judged,
    count: judged.length,
    hostile: judged.filter(({ hostile }) => hostile).length,
    cut,
    ...(search.score && { score: scoreIndicators(indicators, contextOf(context, verdicts, search)) }),
  };
}

function contextOf(
  context: Partial<ThreatContext>,
  verdicts: readonly Reputation[],
  { now }: Search,
): ThreatContext {
  return { ...context, now, verdicts };
}

function extractionOf({ kind, value }: Readable, options: Search['options']): Extraction {
  if (typeof value === 'string') return extractIndicators(value, options);
  return kind === 'finding' ? extractFromFinding(value, options) : extractStrings(value, options);
}

/** A list that denies makes hostile what nothing speaks for; one that allows takes that back. */
function judge(indicator: Indicator, verdicts: readonly Reputation[]): Found {
  if (verdicts.some(({ verdict }) => verdict === 'malicious')) return { indicator, hostile: true, verdicts };
  const allowed = verdicts.some(({ verdict }) => verdict === 'benign') ? 'allowed' : undefined;
  const because = whyNotHostile(indicator) ?? allowed;
  return { indicator, hostile: because === undefined, ...(because !== undefined && { because }), verdicts };
}

function keyOf({ type, value }: Pick<Indicator, 'type' | 'value'>): string {
  return `${type} ${value}`;
}
