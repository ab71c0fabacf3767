import { randomUUID } from 'node:crypto';
import type { SeverityLabel } from '@tocsin/findings';
import { checkStack } from './checks/check-stack.js';
import { follow } from './follow.js';
import type { FoundDeployment } from './found.js';
import { planOf } from './plan.js';
import type { VerifyPorts } from './ports.js';
import { testFinding } from './test-finding.js';
import type { Check, Hop, VerifyReport } from './verify-report.js';

/** What was asked for. */
export interface VerifySettings {
  readonly severity: SeverityLabel;
  /** Of each wait, in seconds. */
  readonly timeout: number;
  /** False: only say what would be done. */
  readonly act: boolean;
  readonly signal: AbortSignal;
  readonly onHop: (hop: Hop) => void;
}

/** Where one of these has failed, a test finding would only wake people to no end. */
const NEEDED: readonly Check['id'][] = ['stack', 'hub', 'rules', 'alias', 'event-sources'];

/** Security Hub takes three GetFindings a second from everybody: one of ours every five seconds at most. */
const POLL_MS = 5_000;

/** Looks the deployment through, and, where that was asked for, sends a test finding and follows it. */
export async function verify(
  found: FoundDeployment,
  ports: VerifyPorts,
  { severity, timeout, act, signal, onHop }: VerifySettings,
): Promise<VerifyReport> {
  const { stack, processor, source } = found;
  const checks = checkStack(found, severity);
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  // Into the new Security Hub nothing can be imported.
  const acted = act && source === 'cspm' && !failed.some(({ id }) => NEEDED.includes(id));
  const finding = testFinding(stack, { severity, run: randomUUID(), now: new Date().toISOString() });
  const followed = acted
    ? await follow(
        finding,
        {
          processor,
          queueName: `tocsin-verify-${randomUUID()}`,
          timeoutMs: timeout * 1000,
          pollMs: Math.min(POLL_MS, timeout * 50),
        },
        ports,
        { onHop, signal },
      )
    : { hops: [], leftBehind: [], interrupted: false };
  const { hops, leftBehind, interrupted } = followed;
  return {
    schema: 'tocsin.verify/1',
    stack: stack.name,
    account: stack.account,
    region: stack.region,
    mode: processor.mode,
    mark: processor.mark,
    source,
    acted,
    plan: planOf(found, { severity, timeout }),
    checks,
    ...(acted && { finding: finding.name }),
    hops,
    leftBehind,
    interrupted,
    ok:
      failed.length === 0 &&
      hops.every(({ outcome }) => outcome === 'seen') &&
      leftBehind.length === 0 &&
      !interrupted,
  };
}
