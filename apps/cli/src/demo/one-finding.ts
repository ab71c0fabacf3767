import { setTimeout as sleep } from 'node:timers/promises';
import { recordsIn } from '../input/read-input.js';
import { buildReport } from '../report/build-report.js';
import type { RunReport } from '../report/run-report.js';
import { collect } from '../run/collect.js';
import { startEngine } from '../run/engine.js';
import { feed } from '../run/feed.js';
import { sampleDay } from '../commands/sample-day.js';

/** Waits of AWS, such as that of a batch, pass this much faster. */
const TIME_SCALE = 0.05;
const TIMEOUT_MS = 60_000;
const CLOSE_MS = 10_000;

/** The CRITICAL finding of the sample day, as if it had just come. */
export function criticalOfTheDay(now: Date): Readonly<Record<string, unknown>> {
  const found = sampleDay(now).find((record) => severityOf(record) === 'CRITICAL');
  if (found === undefined) throw new Error('the sample day has no CRITICAL finding');
  return found as Readonly<Record<string, unknown>>;
}

/** Puts one finding through a synthesized stack on this machine. */
export async function runOne(
  finding: Readonly<Record<string, unknown>>,
  assembly: string,
  onProgress: (line: string) => void,
): Promise<RunReport> {
  const engine = await startEngine(assembly, { timeScale: TIME_SCALE, onProgress });
  try {
    const fed = await feed(recordsIn('the demonstration', [finding]), engine, {
      timeoutMs: TIMEOUT_MS,
      onProgress,
    });
    return buildReport(fed, await collect(engine), (productArn, id) => engine.finding(productArn, id));
  } finally {
    await Promise.race([engine.close(), sleep(CLOSE_MS, undefined, { ref: false })]);
  }
}

function severityOf(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || !('Severity' in record)) return undefined;
  const { Severity } = record;
  return typeof Severity === 'object' && Severity !== null && 'Label' in Severity
    ? Severity.Label
    : undefined;
}
