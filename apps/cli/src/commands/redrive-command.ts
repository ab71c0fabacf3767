import { CallRefused } from '../aws/call-refused.js';
import { MOST_COLUMNS } from '../check/text/check-text.js';
import { callerPolicy, COMMANDS } from '../permissions/caller-permissions.js';
import { redrive } from '../redrive/redrive.js';
import type { RedriveSettings } from '../redrive/redrive.js';
import type { RedriveReport } from '../redrive/redrive-report.js';
import { redriveText } from '../redrive/redrive-text.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson, safeLine } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import type { RedriveOptions } from './redrive-options.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin redrive`: shows what lies in the parked queue and in dead-letter queues, and sends it on again.
 *
 * @returns the exit code: 0 done or said, 1 not all, 130 interrupted.
 * @throws UsageError where the stack cannot be found, or there are no credentials.
 */
export async function redriveCommand(
  options: RedriveOptions,
  terminal: Terminal,
  version: string,
): Promise<0 | 1 | 130> {
  const { stack, yes, limit = Infinity, json, permissions } = options;
  if (permissions === true) {
    terminal.stdout.write(`${safeJson(callerPolicy(COMMANDS.redrive, stack))}\n`);
    return 0;
  }
  if (stack === undefined) throw new UsageError('there is nothing to look at: name the stack with --stack');
  const progress = progressOn(terminal.stderr, { silent: terminal.stderr.isTTY !== true });
  const stop = new AbortController();
  const release = terminal.onInterrupt?.(() => stop.abort());
  try {
    progress.say(`reading the stack ${safeLine(stack)}`);
    const report = await redriven(stack, version, {
      ...{ act: yes === true, limit, selection: selectionOf(options) },
      signal: stop.signal,
      onProgress: progress.say,
    });
    progress.end();
    const page = {
      width: Math.min(MOST_COLUMNS, widthFor(terminal.stdout)),
      paint: paintFor(terminal.stdout, options.color),
    };
    terminal.stdout.write(json === true ? `${safeJson(report)}\n` : redriveText(report, page));
    if (report.interrupted) return 130;
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    progress.end();
    terminal.stderr.write(
      `tocsin: ${safeLine(error.message)}; nothing is lost, and what was sent on is handled: run it again. ` +
        '"tocsin redrive --permissions" prints what the caller needs\n',
    );
    return 1;
  } finally {
    progress.end();
    release?.();
  }
}

function selectionOf({ reason = [], queue = [], incident = [], finding = [] }: RedriveOptions) {
  return { reasons: reason, queues: queue, incidents: incident, findings: finding };
}

/** The clients are loaded only when they are asked for. */
async function redriven(stack: string, version: string, settings: RedriveSettings): Promise<RedriveReport> {
  const { awsClients, readQueues, redrivePorts } = await import('../aws/edge.js');
  const clients = await awsClients(version);
  try {
    const found = await readQueues(clients, stack);
    return await redrive(found, redrivePorts(clients.sqs, settings.signal), settings);
  } finally {
    clients.close();
  }
}
