import { MOST_COLUMNS } from '../check/text/check-text.js';
import { callerPolicy, COMMANDS } from '../permissions/caller-permissions.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson, safeLine } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { unmark } from '../unmark/unmark.js';
import type { UnmarkSettings } from '../unmark/unmark.js';
import type { UnmarkReport } from '../unmark/unmark-report.js';
import { unmarkText } from '../unmark/unmark-text.js';
import { CallRefused } from '../aws/call-refused.js';
import type { UnmarkOptions } from './unmark-options.js';

/**
 * `tocsin unmark`: takes the mark of Tocsin off findings.
 *
 * @returns the exit code: 0 done or said, 1 not all, 130 interrupted.
 * @throws UsageError where there are no credentials.
 */
export async function unmarkCommand(
  options: UnmarkOptions,
  terminal: Terminal,
  version: string,
): Promise<0 | 1 | 130> {
  const { yes, keepWorkflow, rate, json, permissions } = options;
  if (permissions === true) {
    terminal.stdout.write(`${safeJson(callerPolicy(COMMANDS.unmark))}\n`);
    return 0;
  }
  const progress = progressOn(terminal.stderr, { silent: terminal.stderr.isTTY !== true });
  const stop = new AbortController();
  const release = terminal.onInterrupt?.(() => stop.abort());
  try {
    progress.say('looking for findings with the mark of Tocsin');
    const report = await unmarked(version, {
      ...{ act: yes === true, keepWorkflow: keepWorkflow === true, rate },
      signal: stop.signal,
      onProgress: progress.say,
    });
    progress.end();
    const page = {
      width: Math.min(MOST_COLUMNS, widthFor(terminal.stdout)),
      paint: paintFor(terminal.stdout, options.color),
    };
    terminal.stdout.write(json === true ? `${safeJson(report)}\n` : unmarkText(report, page));
    if (report.interrupted) return 130;
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    progress.end();
    terminal.stderr.write(
      `tocsin: ${safeLine(error.message)}; what was unmarked stays so: run it again. ` +
        '"tocsin unmark --permissions" prints what the caller needs\n',
    );
    return 1;
  } finally {
    progress.end();
    release?.();
  }
}

/** The clients are loaded only when they are asked for. */
async function unmarked(version: string, settings: UnmarkSettings): Promise<UnmarkReport> {
  const { awsClients, unmarkPorts } = await import('../aws/edge.js');
  const clients = await awsClients(version);
  try {
    return await unmark(unmarkPorts(clients, settings.signal), settings);
  } finally {
    clients.close();
  }
}
