import { readEvent, safeReadFinding } from '@tocsin/findings';
import type { Escalation, Finding, FindingEvent } from '@tocsin/findings';
import { MOST_LEVELS, isTooDeep } from './json-bounds.js';
import type { ParsedRecord } from './parse-records.js';
import { nameOfShape, recogniseFormat, whyUnreadable } from './recognise.js';
import type { Source } from './record.js';

/** A finding of the input, of any format, alone or in an event; or why there is none. */
export type InputFinding =
  | {
      readonly kind: 'finding';
      readonly source: Source;
      readonly finding: Finding;
      /** Set where the event of a custom action brought it. */
      readonly escalation?: Escalation;
      /** Its place in an event of several, such as `finding 2 of 3`. */
      readonly within?: string;
    }
  | {
      /** `no finding`: an event of Security Hub that carries none, such as insight results. */
      readonly kind: 'refused' | 'no finding';
      readonly source: Source;
      readonly reason: string;
      readonly within?: string;
      /** Set where it looks like a finding of a known format, and lacks what every such finding has. */
      readonly raw?: Members;
    };

/** The findings of one record of the input. Never throws. `now` stands for the time of an event that has none. */
export function* findingsOf(record: ParsedRecord, now: string): Generator<InputFinding> {
  const { source } = record;
  if ('problem' in record) {
    yield { kind: 'refused', source, reason: record.problem };
    return;
  }
  const { value } = record;
  const refuse = (reason: string): InputFinding => ({ kind: 'refused', source, reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield refuse(`expected a finding or an event (a JSON object), found ${nameOfShape(value)}`);
  } else if (isTooDeep(value)) {
    yield refuse(`it nests deeper than ${MOST_LEVELS} levels`);
  } else if (recogniseFormat(value as Members) === 'eventbridge') {
    yield* ofEvent(readEvent(value), value as Members, source, now);
  } else {
    const read = safeReadFinding(value);
    if (read.ok) yield { kind: 'finding', source, finding: read.finding };
    else yield { ...refuse(whyUnreadable(value as Members, read.error.message)), ...rawOf(value) };
  }
}

type Members = Readonly<Record<string, unknown>>;

function* ofEvent(
  event: FindingEvent,
  written: Members,
  source: Source,
  now: string,
): Generator<InputFinding> {
  const { findings, refused, action, detailType = 'none' } = event;
  const what = `an event with detail-type ${JSON.stringify(detailType.slice(0, 128))}`;
  if (findings.length + refused.length === 0) {
    const empty = event.kind === 'insight-results' || event.kind === 'custom-action';
    const reason = empty
      ? `${what}: it carries no findings`
      : `${what}: no event of Security Hub or GuardDuty`;
    yield { kind: empty ? 'no finding' : 'refused', source, reason };
    return;
  }
  const count = findings.length + refused.length;
  const within = (index: number): object =>
    count === 1 ? {} : { within: `finding ${index + 1} of ${count}` };
  const escalation =
    action === undefined ? {} : { escalation: { action: action.name, at: event.time ?? now } };
  const broken = new Map(refused.map(({ index, error }) => [index, error.message]));
  const readable = findings.values();
  const { findings: list } = (written['detail'] ?? {}) as { readonly findings?: unknown };
  const entries: readonly unknown[] = Array.isArray(list) ? list : [written['detail']];
  for (let index = 0; index < count; index += 1) {
    const reason = broken.get(index);
    const finding = reason === undefined ? readable.next().value : undefined;
    if (finding !== undefined) yield { kind: 'finding', source, finding, ...escalation, ...within(index) };
    else {
      const raw = rawOf(entries[index]);
      yield { kind: 'refused', source, reason: reason ?? 'it cannot be read', ...within(index), ...raw };
    }
  }
}

function rawOf(value: unknown): { readonly raw?: Members } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return recogniseFormat(value as Members) === 'unknown' ? {} : { raw: value as Members };
}
