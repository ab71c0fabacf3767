import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readNotice } from '@tocsin/findings/schemas';
import type { IncidentNotice } from '@tocsin/findings';
import type { Simulator, SimulatorOptions } from '@tocsin/simulator';
import { AS_IF_EACH_CAME_ALONE } from '../run/as-if-alone.js';
import { readProcessorLog } from '../run/processor-log.js';
import type { HandledLine } from '../run/processor-log.js';

/** The default stack, as `nx synth @tocsin/infra` writes it. */
export const defaultAssembly = process.env['TOCSIN_ASSEMBLY'] ?? join(__dirname, '../../../infra/cdk.out');

/** Minutes of AWS take a third of a second each. */
const TIME_SCALE = 0.005;

/** Starts the real engine on the default stack, or on a copy of it. The caller closes it. */
export async function startStack(
  options: SimulatorOptions = {},
  assembly = defaultAssembly,
): Promise<Simulator> {
  if (!existsSync(join(assembly, 'manifest.json'))) {
    throw new Error(`no cloud assembly at ${assembly}: run "nx synth @tocsin/infra" first`);
  }
  const { Simulator: Local } = await import('@tocsin/simulator');
  return Local.fromCloudAssembly(assembly, {
    timeScale: TIME_SCALE,
    ...options,
    environment: { ...AS_IF_EACH_CAME_ALONE, ...options.environment },
  });
}

/** The notices in the ticket queue, oldest first. */
export async function ticketsOf(engine: Simulator): Promise<readonly IncidentNotice[]> {
  return (await engine.queue('TicketQueueUrl')).map(({ body }) => readNotice(JSON.parse(body)));
}

/** `opened 1`, `raised 2`: event and revision of each notice. */
export function eventsOf(notices: readonly IncidentNotice[]): readonly string[] {
  return notices.map(({ event, revision }) => `${event} ${revision}`);
}

/** What the processor said, by outcome. */
export function linesOf(engine: Simulator, outcome: HandledLine['outcome']): readonly HandledLine[] {
  return readProcessorLog(engine.logs()).filter((line) => line.outcome === outcome);
}

/** Members of a finding as the engine holds it. */
export function heldFinding(engine: Simulator, { ProductArn, Id }: Readonly<Record<string, unknown>>) {
  return engine.finding(String(ProductArn), String(Id)) as {
    readonly Workflow?: { readonly Status?: string };
    readonly Note?: { readonly Text?: string; readonly UpdatedBy?: string };
    readonly UserDefinedFields?: Readonly<Record<string, string>>;
  };
}
