import { setTimeout as sleep } from 'node:timers/promises';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import type { Simulator, SimulatorOptions } from '@tocsin/simulator';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';
import { editedAssembly } from './edited-assembly.js';
import type { EditableResource } from './edited-assembly.js';
import { startStack } from './stack.js';

type Edit = (id: string, resource: EditableResource) => void;

/** What goes wrong, and what is done meanwhile. */
interface Fault {
  readonly edit?: Edit;
  readonly intercept?: SimulatorOptions['intercept'];
  readonly act: (engine: Simulator) => Promise<void>;
  /** Milliseconds to wait when all is quiet. @default 1000: three minutes of the alarms */
  readonly wait?: number;
}

/** Longer than fifteen minutes and a half. */
const LONG = 7_000;

const receive =
  (label: string): Fault['act'] =>
  async (engine) => {
    const over = { Severity: { Label: label }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' };
    await engine.receive(aFinding({ Id: label, ...over }));
  };
/** Nobody may send to the queues of which the policy is. */
const withoutPolicy =
  (...queues: readonly string[]): Edit =>
  (id, { Type, Properties }) => {
    if (Type !== 'AWS::SQS::QueuePolicy' || !queues.some((queue) => id.startsWith(`Soc${queue}Policy`)))
      return;
    const document = Properties['PolicyDocument'] as { Statement: { Effect: string }[] };
    document.Statement = document.Statement.filter(({ Effect }) => Effect === 'Deny');
  };
const withoutPoller: Edit = (_id, { Type, Properties }) => {
  if (Type === 'AWS::Lambda::EventSourceMapping') Properties['Enabled'] = false;
};
const snsDown: SimulatorOptions['intercept'] = ({ operation }) =>
  operation.startsWith('Publish') ? { do: 'fail', status: 503, code: 'ServiceUnavailable' } : { do: 'pass' };

/** A ticket system that takes and never deletes. */
async function takeTickets(engine: Simulator): Promise<void> {
  await engine.quiet();
  await withAwsEnvironment(engine.environment(), async () => {
    const client = new SQSClient();
    const QueueUrl = engine.outputs()['TicketQueueUrl'];
    for (let time = 0; time < 6; time += 1)
      await client.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0, WaitTimeSeconds: 0 }));
    client.destroy();
  });
}

const FAULTS: Readonly<Record<string, readonly [Fault, readonly string[]]>> = {
  none: [{ act: receive('HIGH') }, []],
  'a finding without an id': [
    {
      act: async (engine) => {
        const { Id: _id, ...nameless } = aFinding() as { Id: string };
        await engine.putEvent(anEvent([nameless]));
      },
    },
    ['Parked'],
  ],
  'SNS does not answer, for a HIGH finding': [
    { intercept: snsDown, act: receive('HIGH') },
    ['Retrying', 'RoutineFailed'],
  ],
  'SNS does not answer, for a CRITICAL finding': [
    { intercept: snsDown, act: receive('CRITICAL') },
    ['Retrying', 'UrgentFailed', 'UrgentLate'],
  ],
  'EventBridge may not send to the intake': [
    { edit: withoutPolicy('RoutineQueue'), act: receive('HIGH') },
    ['EventsFailed'],
  ],
  '… nor to the dead-letter queue': [
    { edit: withoutPolicy('RoutineQueue', 'RuleDeadLetterQueue'), act: receive('HIGH') },
    ['EventsLost'],
  ],
  'SNS may not send to the ticket queue': [
    { edit: withoutPolicy('TicketQueue'), act: receive('HIGH') },
    ['SubscriptionsFail', 'TicketsUndelivered'],
  ],
  'the ticket system deletes nothing': [
    {
      act: async (engine) => {
        await receive('HIGH')(engine);
        await takeTickets(engine);
      },
    },
    ['TicketsFailed'],
  ],
  'nobody reads the queues, HIGH': [
    { edit: withoutPoller, act: receive('HIGH'), wait: LONG },
    ['RoutineLate'],
  ],
  'nobody reads the queues, CRITICAL': [
    { edit: withoutPoller, act: receive('CRITICAL'), wait: LONG },
    ['UrgentLate'],
  ],
  'the processor dies': [
    {
      intercept: (() => {
        let killed = false;
        return ({ operation }) => {
          const kill = !killed && operation.startsWith('Publish');
          killed ||= kill;
          return { do: kill ? 'kill' : 'pass' };
        };
      })(),
      act: receive('HIGH'),
    },
    ['ProcessorErrors'],
  ],
  'the policy is another': [
    {
      edit: (_id, { Type, Properties }) => {
        if (Type !== 'AWS::Lambda::Function') return;
        const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
        Variables['TOCSIN_POLICY_SHA256'] = 'f'.repeat(64);
      },
      act: receive('HIGH'),
    },
    ['PolicyLoadFailed'],
  ],
};

/** The engine delivers every e-mail, and throttles no function. */
const NEVER_HERE = ['EmailFailed', 'ProcessorThrottles'];

const nameOf = (logicalId: string) => logicalId.replace(/^SocAlarms/, '').replace(/[0-9A-F]{8}$/, '');

async function startWith({ edit, intercept }: Fault): Promise<Simulator> {
  // A message that failed comes again after the timeout of the function, in real time: two seconds instead of five.
  await using assembly = await editedAssembly((id, resource) => {
    if (resource.Type === 'AWS::Lambda::Function') resource.Properties['Timeout'] = 2;
    edit?.(id, resource);
  });
  return await startStack(intercept ? { intercept } : {}, assembly.folder);
}

// Planted faults seen red: the age of a queue is told in real seconds; the queue of a dead letter is not looked at; Errors counts all.
it.each(Object.keys(FAULTS))('%s: that goes off which should, and nothing else', async (title) => {
  const [fault, expected] = FAULTS[title] ?? [];
  if (fault === undefined) throw new Error(title);
  await using engine = await startWith(fault);
  await fault.act(engine);
  await engine.quiet({ timeoutMs: 60_000 });
  await sleep(fault.wait ?? 1_000);
  const alarms = engine.alarms();
  const wentOff = alarms.filter((alarm) => alarm.wentOff.length > 0);
  expect(wentOff.map(({ logicalId }) => nameOf(logicalId)).sort()).toEqual(expected);
  expect(alarms.filter(({ state }) => state === 'NOT_DECIDED')).toEqual([]);
});

it('every alarm of the default stack goes off in one of these, but for what the engine never does', async () => {
  await using engine = await startStack();
  const all = engine.alarms().map(({ logicalId }) => nameOf(logicalId));
  const seen = Object.values(FAULTS).flatMap(([, expected]) => expected);
  expect([...new Set([...seen, ...NEVER_HERE])].sort()).toEqual([...all].sort());
});
