import type { IndicatorList } from './indicator-list.js';
import { indexLists, type Match } from './list-index.js';
import type { Clock, ReputationProvider } from './reputation.js';

/** The lists of a provider. */
export interface ListProviderOptions {
  /** Absent: `lists`. */
  readonly name?: string;
  /** What stands there is benign. */
  readonly allow?: readonly IndicatorList[];
  /** What stands there is malicious. */
  readonly deny?: readonly IndicatorList[];
  /** Absent: `Date.now`. */
  readonly clock?: Clock;
}

/**
 * A provider that knows lists and asks nobody. Of an entry that allows and one that denies, the closer one counts (the longer
 * network, the longer domain, the value itself); of equally close ones, the one that denies. What stands nowhere is unknown.
 *
 * @example
 * const deny = parseIndicatorList('198.51.100.0/24', { name: 'deny.txt' });
 * await listProvider({ deny: [deny] }).lookUp({ type: 'ipv4-addr', value: '198.51.100.7' })
 * // { verdict: 'malicious', because: 'deny.txt, line 1: 198.51.100.0/24', … }
 */
export function listProvider(options: ListProviderOptions): ReputationProvider {
  const { name = 'lists', allow = [], deny = [], clock = Date.now } = options;
  const allowed = indexLists(allow);
  const denied = indexLists(deny);
  return {
    name,
    local: true,
    lookUp(lookup) {
      const about = {
        type: lookup.type,
        value: lookup.value,
        source: name,
        at: new Date(clock()).toISOString(),
      };
      const denies = denied(lookup);
      const allows = allowed(lookup);
      const match = (allows?.closeness ?? -1) > (denies?.closeness ?? -1) ? allows : denies;
      if (match === undefined) return Promise.resolve({ ...about, verdict: 'unknown' });
      const verdict = match === denies ? 'malicious' : 'benign';
      return Promise.resolve({ ...about, verdict, because: because(match) });
    },
  };
}

function because({ list, entry: { text, where, comment } }: Match): string {
  const said = comment === undefined ? '' : ` (${comment.slice(0, 100)})`;
  return `${list}, ${where}: ${text.slice(0, 100)}${said}`;
}
