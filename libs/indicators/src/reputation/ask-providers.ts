import type { Indicator, IndicatorType } from '../indicator.js';
import { counting } from '../score/counting.js';
import type { ScoredIndicator } from '../score/threat-context.js';
import { threatModel } from '../score/threat-model.js';
import { weigh } from '../score/weigh.js';
import { asked, failure } from './failure.js';
import type { Clock, Lookup, Reputation, ReputationProvider } from './reputation.js';

/** What may be asked, and of whom. */
export interface AskOptions {
  /** Values that providers are asked about that are not local, the heaviest first. Absent: 10. */
  readonly most?: number;
  /** Types that providers may be asked about that are not local. Absent: addresses, domains, hashes, CVEs. URLs can hold secrets. */
  readonly share?: readonly IndicatorType[];
  /** Absent: `Date.now`. */
  readonly clock?: Clock;
}

const SHARED: readonly IndicatorType[] = ['ipv4-addr', 'ipv6-addr', 'domain-name', 'file', 'vulnerability'];

/**
 * Asks every provider about the values that may be hostile, each once. What is ours, a link, or known to be harmless is never
 * asked about. Never rejects. Values beyond `most` are errors of kind `limit`: nobody knows of them.
 *
 * @example const verdicts = await askProviders(indicators, [lists], { most: 10 }); // for scoreIndicators
 */
export async function askProviders(
  indicators: readonly ScoredIndicator[],
  providers: readonly ReputationProvider[],
  options: AskOptions = {},
): Promise<readonly Reputation[]> {
  const { most = 10, share = SHARED, clock = Date.now } = options;
  const lookups = heaviestFirst(indicators);
  return Promise.all(
    providers.flatMap((provider) =>
      lookups
        .filter(({ type }) => provider.local === true || share.includes(type))
        .map((lookup, at) =>
          provider.local === true || at < most
            ? asked(provider, lookup, clock)
            : failure(
                provider.name,
                lookup,
                clock(),
                'limit',
                `only ${most} values of a finding are asked about`,
              ),
        ),
    ),
  );
}

function heaviestFirst(indicators: readonly ScoredIndicator[]): readonly Lookup[] {
  const weighed = [...counting(indicators).kept.values()].map((entries) => ({
    lookup: lookupOf(entries[0]),
    weight: weigh(entries, [], { now: '1970-01-01T00:00:00Z' }, threatModel).weight,
  }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ lookup }) => lookup);
}

function lookupOf({ type, value, algorithm }: Indicator): Lookup {
  return algorithm === undefined ? { type, value } : { type, value, algorithm };
}
