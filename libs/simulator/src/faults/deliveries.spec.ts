import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { exampleFinding } from '../testing/example-finding.js';
import { startOutside } from '../testing/outside.js';
import type { Fault, FaultKind } from './plan.js';

jest.setTimeout(60_000);

const late: readonly FaultKind[] = ['throttle', 'server-error', 'timeout-before', 'reset', 'slow', 'reorder'];
const twice: readonly FaultKind[] = ['duplicate', 'timeout-after'];
const plan = (...faults: readonly Fault[]) => ({ faults: { seed: 1, faults } });

describe('an event on its way to a queue that nobody reads', () => {
  /** The names of two events in the order in which they lie there. */
  async function arrived(kind: FaultKind) {
    await using outside = await startOutside(
      plan({ service: 'events', operation: 'Deliver', kind, at: 1, seconds: 0.3 }),
      { Resources: { Source: { Type: 'AWS::SQS::Queue' } } },
    );
    const { simulator } = outside;
    for (const Id of ['one', 'two']) await simulator.receive(exampleFinding({ Id }));
    await simulator.quiet();
    const bodies = (await simulator.queue('Intake')).map(({ body }) => JSON.parse(body));
    return {
      names: bodies.map(
        (event) => (event as { detail: { findings: { Id: string }[] } }).detail.findings[0]?.Id,
      ),
      injected: simulator.faults.injected(),
    };
  }

  test.each(late)('%s: it comes after the one that came after it', async (kind) => {
    const { names, injected } = await arrived(kind);
    expect(names).toEqual(['two', 'one']);
    expect(injected).toMatchObject([{ service: 'events', operation: 'Deliver', kind, count: 1 }]);
  });

  // Planted fault: a second delivery that is forgotten leaves the last one out.
  test.each(twice)('%s: it comes twice', async (kind) => {
    expect((await arrived(kind)).names).toEqual(['one', 'two', 'one']);
  });
});

// Planted fault seen red: `drop` among the kinds of a line that names none.
test('drop: an event is lost, and only where a plan names it', async () => {
  const arrived = async (fault: Fault) => {
    await using outside = await startOutside(plan(fault), {
      Resources: { Source: { Type: 'AWS::SQS::Queue' } },
    });
    const { simulator } = outside;
    for (const Id of ['one', 'two']) await simulator.receive(exampleFinding({ Id }));
    await simulator.quiet();
    const bodies = (await simulator.queue('Intake')).map(({ body }) => body);
    return {
      names: ['one', 'two'].filter((Id) => bodies.some((body) => body.includes(`"Id":"${Id}"`))),
      simulator,
    };
  };
  const dropped = await arrived({ service: 'events', operation: 'Deliver', kind: 'drop', at: 1 });
  expect(dropped.names).toEqual(['two']);
  expect(dropped.simulator.faults.injected()).toMatchObject([{ kind: 'drop', effect: 'nothing' }]);
  const others = await arrived({ service: 'events', operation: 'Deliver', rate: 1, seconds: 0.01 });
  expect(others.names).toEqual(['one', 'two']);
  expect(others.simulator.faults.injected().map(({ kind }) => kind)).not.toContain('drop');
});

describe('a message on its way to a ticket queue and a person', () => {
  async function arrived(kind: FaultKind, at: number) {
    await using outside = await startOutside(
      plan({ service: 'sns', operation: 'Deliver', kind, at, seconds: 0.3 }),
    );
    const { simulator } = outside;
    const TopicArn = simulator.resources('AWS::SNS::Topic')[0]?.physicalId;
    const MessageAttributes = { event: { DataType: 'String', StringValue: 'opened' } };
    for (const Message of ['one', 'two'])
      await outside.client(SNSClient).send(new PublishCommand({ TopicArn, Message, MessageAttributes }));
    await simulator.quiet();
    return {
      tickets: (await simulator.queue('Tickets')).map(({ body }) => body),
      emails: simulator.emails().map(({ text }) => text),
    };
  }

  test('duplicate: the ticket comes twice, the e-mail once', async () => {
    const done = await arrived('duplicate', 1);
    expect(done).toEqual({ tickets: ['one', 'two', 'one'], emails: ['one', 'two'] });
  });

  test('slow: the e-mail comes late', async () => {
    expect(await arrived('slow', 2)).toEqual({ tickets: ['one', 'two'], emails: ['two', 'one'] });
  });
});
