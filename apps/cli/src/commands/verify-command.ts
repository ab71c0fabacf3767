import { MOST_COLUMNS } from '../check/text/check-text.js';
import { callerPolicy, COMMANDS } from '../permissions/caller-permissions.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson, safeLine } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { CallRefused } from '../aws/call-refused.js';
import { verify } from '../verify/verify.js';
import type { VerifyReport } from '../verify/verify-report.js';
import { hopText, verifyText } from '../verify/verify-text.js';
import { UsageError } from './usage-error.js';
import type { VerifyOptions } from './verify-options.js';

/**
 * `tocsin verify`: looks a deployed stack through, and sends a test finding through it.
 *
 * @returns the exit code: 0 all seen, 1 not, 130 interrupted.
 * @throws UsageError where the stack cannot be found, before anything is changed.
 */
export async function verifyCommand(
  options: VerifyOptions,
  terminal: Terminal,
  version: string,
): Promise<0 | 1 | 130> {
  const { stack, json, permissions, yes, severity, timeout } = options;
  if (permissions === true) {
    terminal.stdout.write(`${safeJson(callerPolicy(COMMANDS.verify, stack))}\n`);
    return 0;
  }
  if (stack === undefined) throw new UsageError('there is nothing to verify: name the stack with --stack');
  const progress = progressOn(terminal.stderr);
  const stop = new AbortController();
  const release = terminal.onInterrupt?.(() => {
    progress.say('interrupted: what was made is being removed');
    stop.abort();
  });
  try {
    progress.say(`reading the stack ${safeLine(stack)}`);
    const report = await verified(stack, version, {
      ...{ severity, timeout, act: yes === true, signal: stop.signal },
      onHop: (hop) => progress.say(`${hop.id}: ${hop.outcome}: ${hopText(hop)}`),
    });
    progress.end();
    terminal.stdout.write(
      json === true ? `${safeJson(report)}\n` : verifyText(report, pageOf(options, terminal)),
    );
    if (report.interrupted) return 130;
    // On the new Security Hub there is nothing that --yes would add.
    const judged = yes === true || report.source === 'new-security-hub';
    return report.ok || !judged ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    progress.end();
    terminal.stderr.write(
      `tocsin: ${safeLine(error.message)}; "tocsin verify --permissions" prints what the caller needs\n`,
    );
    return 1;
  } finally {
    progress.end();
    release?.();
  }
}

/** The clients are loaded only when they are asked for. */
async function verified(
  stack: string,
  version: string,
  settings: Parameters<typeof verify>[2],
): Promise<VerifyReport> {
  const { awsClients, livePorts, readDeployment } = await import('../aws/edge.js');
  const clients = await awsClients(version);
  try {
    const found = await readDeployment(clients, stack);
    return await verify(found, livePorts(clients, found.stack), settings);
  } finally {
    clients.close();
  }
}

function pageOf({ color }: VerifyOptions, { stdout }: Terminal) {
  return { width: Math.min(MOST_COLUMNS, widthFor(stdout)), paint: paintFor(stdout, color) };
}
