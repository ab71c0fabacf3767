import type { FaultKind, FaultStep } from '@tocsin/simulator';
import type { ChaosReport } from './chaos-report.js';
import type { Evidence } from './evidence.js';
import { exposures } from './exposure.js';
import { emailKey } from './notices.js';
import { promisesOf } from './promises.js';
import { deliveredTwice } from './repeated-deliveries.js';

/** Counts what came of a run, and holds it against the promises. */
export function judge(evidence: Evidence): ChaosReport {
  const { seed, rate, input, closed, notices, emails, calls, injected, kinds, steps } = evidence;
  const told = new Set(notices.map(({ incident }) => incident.incident_details.id));
  const exposed = exposures(calls, evidence.timedOut);
  const keys = emails.map(({ attributes }) =>
    emailKey({ incidentId: attributes['incident_id'] ?? '', event: attributes['event'] ?? '' }),
  );
  const count = (when: (row: (typeof injected)[number]) => boolean) =>
    injected.filter(when).reduce((sum, row) => sum + row.count, 0);
  const byKind = (when: (row: (typeof injected)[number]) => boolean) =>
    Object.fromEntries(kinds.map((kind) => [kind, count((row) => row.kind === kind && when(row))])) as Record<
      FaultKind,
      number
    >;
  const promises = promisesOf(evidence, { exposed, emailKeys: keys });
  const isParked = (id: string) =>
    evidence.parked.some(({ findingId, told: was }) => findingId === id && !was);
  const { findings, malformed } = input;
  const missing = findings.filter(({ id }) => !told.has(id));
  return {
    schema: 'tocsin.chaos/1',
    seed,
    rate,
    input: {
      findings: findings.length,
      malformed: malformed.length,
      twice: findings.filter(({ twice }) => twice).length,
      updated: findings.filter(({ updated }) => updated).length,
      closed: closed.length,
    },
    outcome: {
      told: findings.length - missing.length,
      parked: missing.filter(({ id }) => isParked(id)).length,
      missing: missing.filter(({ id }) => !isParked(id)).length,
      marked: findings.filter((finding) => evidence.workflow(finding).marked).length,
    },
    receiver: { notices: notices.length, repeatsDropped: evidence.repeatsDropped },
    emails: {
      sent: emails.length,
      repeats: keys.length - new Set(keys).size,
      afterEffect: [...exposed.values()].reduce((sum, times) => sum + times, 0),
      deliveredTwice: deliveredTwice(evidence),
    },
    calls: calls.length,
    timedOut: evidence.timedOut.size,
    faults: {
      total: count(() => true),
      kills: count(({ kind }) => kind.startsWith('kill')),
      byKind: byKind(() => true),
      bySteps: Object.fromEntries(steps.map((step) => [step, byKind((row) => row.step === step)])) as Record<
        FaultStep,
        Record<FaultKind, number>
      >,
      injected,
    },
    redriven: evidence.redriven,
    promises,
    seconds: evidence.seconds,
    kept: promises.every(({ kept }) => kept),
  };
}
