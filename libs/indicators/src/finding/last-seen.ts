import { eitherOf, listOf, memberOf } from './members.js';
import { timeOf } from './time-of.js';

/** A place of a finding that has times of its own, by the beginning of a pointer. */
interface Timed {
  readonly at: RegExp;
  readonly timeOf: (place: unknown, around: (levels: number) => unknown) => string | undefined;
}

/** A finding by itself, in an event, in an array or in what `GetFindings` answers. */
const FINDING = '^(?:/detail)?(?:/[Ff]indings)?(?:/\\d+)?';

/**
 * Sources: AWS Security Hub API reference, types ThreatIntelIndicator, AwsApiCallAction, Sequence and Signal; OCSF schema,
 * object `vulnerability`; Amazon GuardDuty API reference, type Sequence.
 */
const PLACES: readonly Timed[] = [
  {
    at: new RegExp(`${FINDING}/ThreatIntelIndicators/\\d+(?=/)`),
    timeOf: (indicator) => timeOf(memberOf(indicator, 'LastObservedAt')),
  },
  {
    at: new RegExp(`${FINDING}/Action/AwsApiCallAction(?=/)`),
    timeOf: (action) => timeOf(memberOf(action, 'LastSeen')),
  },
  {
    at: new RegExp(`${FINDING}/vulnerabilities/\\d+(?=/)`),
    timeOf: (weakness) =>
      timeOf(memberOf(weakness, 'last_seen_time_dt')) ?? timeOf(memberOf(weakness, 'last_seen_time')),
  },
  {
    at: new RegExp(`${FINDING}(?:/[Ss]ervice)?/[Dd]etection/[Ss]equence/[Ee]ndpoints/\\d+(?=/)`),
    timeOf: (endpoint, around) => lastSignalOf(around(2), eitherOf(endpoint, 'Id')),
  },
];

/** Asked of every pointer before the places are. */
const MAY_BE_TIMED = /\/(?:ThreatIntel|AwsApiCall|vulnerab|[Ee]ndpoints\/)/;

/** Signals of a sequence, and endpoints of a signal. GuardDuty writes no more. */
const MOST = 100;

/**
 * When a finding last saw the one value at a JSON pointer at work, ISO 8601 in UTC. Undefined: only the finding's own time is
 * known. Times elsewhere are not believed: whoever writes the tags of a resource could write times.
 */
export function lastSeenAt(raw: unknown, pointer: string): string | undefined {
  if (!MAY_BE_TIMED.test(pointer)) return undefined;
  for (const place of PLACES) {
    const [path] = place.at.exec(pointer) ?? [];
    if (path === undefined) continue;
    const steps = path.slice(1).split('/');
    const at = (count: number): unknown => steps.slice(0, count).reduce(memberOf, raw);
    return place.timeOf(at(steps.length), (levels) => at(steps.length - levels));
  }
  return undefined;
}

/** The last time that a signal of an attack sequence saw an endpoint. */
function lastSignalOf(sequence: unknown, endpoint: unknown): string | undefined {
  if (typeof endpoint !== 'string') return undefined;
  return listOf(eitherOf(sequence, 'Signals'))
    .slice(0, MOST)
    .filter((signal) => listOf(eitherOf(signal, 'EndpointIds')).slice(0, MOST).includes(endpoint))
    .flatMap((signal) => timeOf(eitherOf(signal, 'LastSeenAt')) ?? [])
    .sort()
    .at(-1);
}
