import { isObject, listAt, type JsonObject } from '../../json.js';

/** The longest delay of a message. Source: Amazon SQS API reference, SendMessage, DelaySeconds. */
const LONGEST_DELAY = 900;

/** What SQS says of a delay that it does not take; fauxqs takes any. */
export function refusedDelay(input: JsonObject): string | undefined {
  const wrong = [input, ...entriesOf(input)]
    .map(({ DelaySeconds: delay }) => delay)
    .find((delay) => delay !== undefined && !isDelay(delay));
  if (wrong === undefined) return undefined;
  return `Value ${JSON.stringify(wrong)} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${LONGEST_DELAY}.`;
}

/** The same call with delays as long as the engine's time makes them. */
export function withScaledDelays(input: JsonObject, timeScale: number): JsonObject {
  const scaled = (entry: JsonObject): JsonObject =>
    typeof entry.DelaySeconds === 'number'
      ? { ...entry, DelaySeconds: entry.DelaySeconds * timeScale }
      : entry;
  const entries = listAt(input, 'Entries');
  if (entries === undefined) return 'DelaySeconds' in input ? scaled(input) : input;
  if (!entriesOf(input).some((entry) => 'DelaySeconds' in entry)) return input;
  return { ...input, Entries: entries.map((entry) => (isObject(entry) ? scaled(entry) : entry)) };
}

function entriesOf(input: JsonObject): readonly JsonObject[] {
  return (listAt(input, 'Entries') ?? []).filter(isObject);
}

function isDelay(delay: unknown): boolean {
  return Number.isInteger(delay) && (delay as number) >= 0 && (delay as number) <= LONGEST_DELAY;
}
