import type { IncidentNotice } from '@tocsin/findings';
import { readEvent } from '@tocsin/findings';
import { readNotice } from '@tocsin/findings/schemas';
import type {
  ApiCall,
  CapturedEmail,
  FaultKind,
  FaultStep,
  InjectedFault,
  Simulator,
} from '@tocsin/simulator';
import { findQueues } from '../run/queue-names.js';
import { readProcessorLog } from '../run/processor-log.js';
import { readParked } from '../run/parked-message.js';
import type { ParkedMessage } from '../run/parked-message.js';
import type { ChaosFinding, ChaosInput } from './input.js';
import type { Receiver } from './receiver.js';

/** Everything that is known when the run is over. */
export interface Evidence {
  readonly seed: number;
  readonly rate: number;
  readonly input: ChaosInput;
  /** Findings that a person resolved. */
  readonly closed: readonly ChaosFinding[];
  /** Notices that the receiver accepted, oldest first. */
  readonly notices: readonly IncidentNotice[];
  readonly repeatsDropped: number;
  readonly emails: readonly CapturedEmail[];
  readonly calls: readonly ApiCall[];
  readonly injected: readonly InjectedFault[];
  /** Processes that ran into the timeout of their function. */
  readonly timedOut: ReadonlySet<number>;
  readonly kinds: readonly FaultKind[];
  readonly steps: readonly FaultStep[];
  readonly parked: readonly ParkedMessage[];
  /** Dead-letter queues that still hold something. */
  readonly dead: readonly string[];
  /** Tickets that nobody could read or that were not fetched. */
  readonly ticketsLeft: number;
  readonly workflow: (finding: ChaosFinding) => { readonly status?: string; readonly marked: boolean };
  readonly redriven: number;
  /** Why the engine did not come to rest, each time that it did not. */
  readonly restless: readonly string[];
  readonly seconds: number;
}

type Gathered = Pick<
  Evidence,
  | 'notices'
  | 'repeatsDropped'
  | 'emails'
  | 'calls'
  | 'injected'
  | 'timedOut'
  | 'parked'
  | 'dead'
  | 'ticketsLeft'
  | 'workflow'
>;

/** Reads everything from the engine and the receiver, without changing it. */
export async function gather(engine: Simulator, receiver: Receiver): Promise<Gathered> {
  const queues = findQueues(engine);
  const parked = queues.parked === undefined ? [] : await engine.queue(queues.parked);
  return {
    notices: [...receiver.accepted.values()].map((body) => readNotice(JSON.parse(body))),
    repeatsDropped: [...receiver.seen.values()].reduce((sum, times) => sum + times - 1, 0),
    emails: engine.emails(),
    calls: engine.calls(),
    injected: engine.faults.injected(),
    timedOut: new Set(
      engine
        .logs()
        .flatMap(({ line, process }) => (line.includes(' Task timed out after ') ? [process] : [])),
    ),
    parked: parked.map(readParked),
    dead: await deadLetters(engine),
    ticketsLeft: queues.tickets === undefined ? 0 : (await engine.queue(queues.tickets)).length,
    workflow: (finding) => workflowOf(engine, finding),
  };
}

/** Dead-letter queues that hold something. */
export async function deadLetters(engine: Simulator): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const { name, shownAs } of findQueues(engine).deadLetters) {
    const messages = await engine.queue(name);
    const [first] = messages;
    if (first) dead.push(`${shownAs} holds ${messages.length}, such as ${whyDead(engine, first.body)}`);
  }
  return dead;
}

/** The finding of a message, and what the processor said of it last. */
function whyDead(engine: Simulator, body: string): string {
  const { findings } = readEvent(JSON.parse(body));
  const id = findings[0]?.id ?? 'one without a finding that can be read';
  const line = readProcessorLog(engine.logs()).findLast(({ findingId }) => findingId === id);
  return `${id}: ${line === undefined ? 'nothing was said of it' : `${line.outcome}, ${line.reason ?? ''}`}`;
}

/** What Security Hub holds of a finding: its status, and whether our marker is on it. */
export function workflowOf(
  engine: Pick<Simulator, 'finding'>,
  { productArn, id }: Pick<ChaosFinding, 'productArn' | 'id'>,
): { readonly status?: string; readonly marked: boolean } {
  const held = engine.finding(productArn, id) as
    | {
        readonly Workflow?: { readonly Status?: string };
        readonly UserDefinedFields?: Readonly<Record<string, string>>;
      }
    | undefined;
  return { status: held?.Workflow?.Status, marked: held?.UserDefinedFields?.['Tocsin'] !== undefined };
}
