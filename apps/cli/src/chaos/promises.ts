import type { ApiCall } from '@tocsin/simulator';
import type { Promised } from './chaos-report.js';
import type { Evidence } from './evidence.js';
import { noticesOf } from './notices.js';
import { cellsOf } from './plan.js';
import { deliveredTwice } from './repeated-deliveries.js';

interface Counted {
  /** How often each notice may have been repeated, by e-mail key. */
  readonly exposed: ReadonlyMap<string, number>;
  /** The e-mail key of each e-mail. */
  readonly emailKeys: readonly string[];
}

/** The promises of docs/reliability.md, each with what was counted against it. */
export function promisesOf(evidence: Evidence, counted: Counted): readonly Promised[] {
  return [
    promise('lost', 'every finding, and every close, reached the receiver', lost(evidence)),
    promise('stuck', 'every finding that was told is marked, or stays resolved', stuck(evidence)),
    promise('duplicates', 'the receiver has each notice once, and no other', unexpected(evidence)),
    repeatsPromise(evidence, counted),
    promise('order', 'nothing was marked before it was told', markedTooEarly(evidence.calls)),
    promise('parked', 'only what is malformed is parked, each with its reason', wronglyParked(evidence)),
    promise('faults', 'every kind of fault happened at every step', missingFaults(evidence)),
    promise('rest', 'everything came to rest, and no queue holds what nobody takes', leftOver(evidence)),
  ];
}

function promise(name: Promised['name'], says: string, broken: readonly string[], allowed = 0): Promised {
  return {
    name,
    says,
    found: broken.length,
    allowed,
    kept: broken.length <= allowed,
    examples: broken.slice(0, 5),
  };
}

/** `finding id event revision`, as the receiver must have them. */
function wanted({ input, closed }: Evidence): ReadonlySet<string> {
  return new Set([
    ...input.findings.map(({ id }) => `${id} opened 1`),
    ...closed.map(({ id }) => `${id} resolved 2`),
  ]);
}

function received({ notices }: Evidence): readonly string[] {
  return notices.map(
    ({ incident, event, revision }) => `${incident.incident_details.id} ${event} ${revision}`,
  );
}

function lost(evidence: Evidence): readonly string[] {
  const there = new Set(received(evidence));
  return [...wanted(evidence)].filter((notice) => !there.has(notice));
}

function unexpected(evidence: Evidence): readonly string[] {
  const left = new Set(wanted(evidence));
  return received(evidence).filter((notice) => !left.delete(notice));
}

function stuck({ input, closed, workflow }: Evidence): readonly string[] {
  const resolved = new Set(closed.map(({ id }) => id));
  return input.findings.flatMap((finding) => {
    const { status, marked } = workflow(finding);
    const should = resolved.has(finding.id) ? 'RESOLVED' : 'NOTIFIED';
    return marked && status === should
      ? []
      : [`${finding.id} is ${status ?? 'gone'}${marked ? '' : ', not marked'}`];
  });
}

/** Per notice: as often as faults hit it between its publication and the record of it; and what SNS delivered twice. */
function repeatsPromise(evidence: Evidence, { exposed, emailKeys }: Counted): Promised {
  const times = new Map<string, number>();
  for (const key of emailKeys) times.set(key, (times.get(key) ?? 0) + 1);
  const beyond = [...times].flatMap(([key, sent]) => {
    const more = sent - 1 - (exposed.get(key) ?? 0);
    return more > 0 ? Array.from({ length: more }, () => `${key}: ${sent} e-mails`) : [];
  });
  const says = 'no e-mail is repeated but for a fault after its effect';
  return promise('repeats', says, beyond, deliveredTwice(evidence));
}

function markedTooEarly(calls: readonly ApiCall[]): readonly string[] {
  const published = new Set<string>();
  const early = new Set<string>();
  for (const call of calls) {
    for (const { findingId } of noticesOf(call)) published.add(findingId);
    if (call.caller === undefined || call.operation !== 'BatchUpdateFindings') continue;
    const identifiers = (call.input['FindingIdentifiers'] ?? []) as readonly { readonly Id: string }[];
    for (const { Id } of identifiers) if (!published.has(Id)) early.add(Id);
  }
  return [...early];
}

function wronglyParked({ parked, input }: Evidence): readonly string[] {
  const missing = new Set(input.malformed.map(({ id }) => String(id)));
  const wrong = parked.flatMap(({ reason, detail, deliveryId = '' }) => {
    const expected = missing.delete(deliveryId) || input.malformed.some(({ id }) => id === deliveryId);
    return expected && reason !== 'unknown' && detail !== '' ? [] : [`${deliveryId}: ${reason}: ${detail}`];
  });
  return [...wrong, ...[...missing].map((id) => `${id}: malformed, and not parked`)];
}

function missingFaults({ injected, kinds, steps, rate }: Evidence): readonly string[] {
  if (rate === 0) return [];
  return cellsOf(kinds, steps)
    .filter(({ step, kind }) => !injected.some((row) => row.step === step && row.kind === kind))
    .map(({ step, kind }) => `no ${kind} at ${step}`);
}

function leftOver({ restless, dead, ticketsLeft }: Evidence): readonly string[] {
  const tickets = ticketsLeft > 0 ? [`the ticket queue holds ${ticketsLeft}`] : [];
  return [...restless, ...dead, ...tickets];
}
