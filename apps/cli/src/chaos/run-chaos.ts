import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '@tocsin/simulator';
import type { ChaosReport } from './chaos-report.js';
import { diceOf } from './dice.js';
import { deadLetters, gather, workflowOf } from './evidence.js';
import { startForwarder } from './forwarder.js';
import { chaosInput, type ChaosFinding, type ChaosInput } from './input.js';
import { judge } from './judge.js';
import { chaosPlan } from './plan.js';
import { startReceiver } from './receiver.js';
import { redriveAll, type Redrive } from './redrive.js';
import { watch } from './watch.js';

export interface ChaosOptions {
  readonly assembly: string;
  readonly stack?: string;
  readonly seed: number;
  readonly findings: number;
  /** Share of all operations that fail, 0 to 1; 0: none at all, not even the placed ones. */
  readonly rate: number;
  /** The engine must come to rest within this after each part of the run. */
  readonly timeoutMs: number;
  readonly onProgress: (line: string) => void;
  /** @default - as `tocsin redrive --yes` does */
  readonly redrive?: Redrive;
}

/**
 * Minutes of AWS take little more than half a second each: above the second in which Security Hub counts its events, so that an
 * echo is always younger than the event that led to it, as on AWS.
 */
const timeScale = 0.01;

/** Puts findings through a stack in which things fail, and holds what came of it against what is promised. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, rate, timeoutMs, redrive = redriveAll } = options;
  const started = performance.now();
  const { Simulator: Local, faultKinds: kinds, faultSteps: steps } = await import('@tocsin/simulator');
  const input = chaosInput(seed, options.findings, new Date());
  await using engine = await Local.fromCloudAssembly(options.assembly, {
    timeScale,
    ...(options.stack === undefined ? {} : { stack: options.stack }),
    faults: rate > 0 ? chaosPlan(seed, rate, kinds, steps) : { seed, faults: [] },
  });
  const receiver = await startReceiver(diceOf(seed));
  const queueUrl = engine.outputs()['TicketQueueUrl'];
  if (queueUrl === undefined)
    throw new Error('the stack has no output TicketQueueUrl: the proof reads its tickets');
  const forwarder = startForwarder({ queueUrl, url: receiver.url, environment: engine.environment() });
  const watched = watch(engine, receiver, input, options.onProgress);
  const restless: string[] = [];
  const rest = async () => {
    const why = await watched.rest(timeoutMs);
    if (why !== undefined) restless.push(why);
  };
  try {
    await feed(engine, input);
    await rest();
    const closed = restless.length > 0 ? [] : await resolve(engine, input);
    await rest();
    watched.says('the faults are over; what ran out of receives is sent again');
    engine.faults.stop();
    let redriven = 0;
    for (let round = 0; round < mostRedrives && restless.length === 0; round += 1) {
      const moved = await redrive(engine);
      redriven += moved;
      await rest();
      const dead = await deadLetters(engine);
      watched.says(`${moved} messages were sent again; ${dead.join('; ') || 'nothing is dead'}`);
      if (dead.length === 0) break;
    }
    await forwarder.drained();
    const gathered = await gather(engine, receiver);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return judge({ seed, rate, input, closed, kinds, steps, redriven, restless, seconds, ...gathered });
  } finally {
    watched.end();
    await forwarder.close();
    await receiver.close();
  }
}

/** On a machine that is slow by itself what was sent again may run out of receives once more. */
const mostRedrives = 10;

/** Real milliseconds between the parts of what comes in: events of a day do not come at once. */
const pause = 5;
const together = 20;

async function feed(engine: Simulator, { findings, malformed }: ChaosInput): Promise<void> {
  const every = Math.max(1, Math.floor(findings.length / Math.max(1, malformed.length)));
  for (const [index, { raw, twice, updated }] of findings.entries()) {
    await engine.receive(raw);
    if (twice) await engine.receive(raw);
    if (updated) await engine.receive({ ...raw, UpdatedAt: new Date().toISOString() });
    const event = index % every === 0 ? malformed[index / every] : undefined;
    if (event) await engine.putEvent(event);
    if (index % together === 0) await sleep(pause);
  }
  const fed = Math.ceil(findings.length / every);
  for (const event of malformed.slice(fed)) await engine.putEvent(event);
}

/** A person resolves findings, those that are marked by now. */
async function resolve(engine: Simulator, { findings }: ChaosInput): Promise<readonly ChaosFinding[]> {
  const closing = findings.filter((finding) => finding.closes && workflowOf(engine, finding).marked);
  for (const { id: Id, productArn: ProductArn } of closing) {
    await engine.update({ FindingIdentifiers: [{ Id, ProductArn }], Workflow: { Status: 'RESOLVED' } });
  }
  return closing;
}
