import { conformReport } from '../conform/conform-report.js';
import { conformText } from '../conform/conform-text.js';
import { safeJson } from '../terminal/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ConformOptions } from './conform-options.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin conform`: prints how to see in an account whether what the engine assumes of AWS is so.
 *
 * @throws UsageError where there is no such service.
 */
export async function conformCommand({ service, json }: ConformOptions, terminal: Terminal): Promise<void> {
  const { CONFORMANCE, CONFORMANCE_PREAMBLE } = await import('@tocsin/simulator');
  const ids = CONFORMANCE.map(({ id }) => id);
  const unknown = service?.find((one) => !ids.includes(one));
  if (unknown !== undefined)
    throw new UsageError(`--service ${unknown}: no such service; allowed are ${ids.join(', ')}`);
  const wanted = CONFORMANCE.filter(({ id }) => service === undefined || service.includes(id));
  const report = conformReport(wanted, CONFORMANCE_PREAMBLE);
  terminal.stdout.write(json === true ? `${safeJson(report)}\n` : conformText(report));
}
