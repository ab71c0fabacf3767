import { rm, stat } from 'node:fs/promises';
import type { SimulatorOptions } from './api.js';
import { Simulator } from './simulator.js';
import { exampleFinding } from './testing/example-finding.js';
import { exampleAssets, exampleTemplate } from './testing/example-stack.js';
import { until } from './testing/until.js';
import { writeAssembly } from './testing/write-assembly.js';

jest.setTimeout(40_000);

const productArn = String(exampleFinding().ProductArn);
const idOf = (name: string) => `finding/${name}`;
const finding = (name: string, overrides: object = {}) =>
  exampleFinding({ Id: idOf(name), Title: name, ...overrides });

async function start(options: SimulatorOptions = {}, template = exampleTemplate()): Promise<Simulator> {
  const assembly = await writeAssembly(template, exampleAssets);
  try {
    return await Simulator.fromCloudAssembly(assembly, { timeScale: 0.002, ...options });
  } finally {
    await rm(assembly, { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const statusOf = (simulator: Simulator, name: string) =>
  (simulator.finding(productArn, idOf(name)) as { Workflow: { Status: string } } | undefined)?.Workflow
    .Status;
const callsTo = (simulator: Simulator, operation: string) =>
  simulator.calls().filter((call) => call.operation === operation);

describe('a finding goes through the stack', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await start();
  });
  afterAll(() => simulator.close());

  test('to the ticket queue and to a person, and is marked', async () => {
    const received = await simulator.receive(finding('a bell'));
    expect(received).toEqual({
      completed: ['Workflow.Status was missing: set to NEW', 'RecordState was missing: set to ACTIVE'],
      automationRules: [],
      eventRules: ['Rule'],
    });
    await simulator.quiet();

    const tickets = await simulator.queue('TicketQueueUrl');
    expect(tickets).toHaveLength(1);
    expect(JSON.parse(tickets[0]?.body ?? '')).toEqual({ Id: idOf('a bell'), Title: 'a bell' });
    expect(tickets[0]?.attributes).toEqual({ event: 'opened' });
    expect(simulator.emails()).toEqual([
      {
        to: 'soc@example.com',
        subject: 'Finding HIGH',
        text: 'from the layer: a bell',
        at: expect.any(String),
        attributes: { event: 'opened' },
      },
    ]);
    expect(simulator.finding(productArn, idOf('a bell'))).toMatchObject({
      Workflow: { Status: 'NOTIFIED' },
      Note: { Text: 'told', UpdatedBy: 'example' },
      UpdatedAt: '2026-11-24T10:00:00.000Z',
    });
    expect(
      simulator.calls().map(({ service, operation, caller, size }) => [service, operation, caller, size]),
    ).toEqual([
      ['dynamodb', 'PutItem', 'Processor', 1],
      ['sns', 'PublishBatch', 'Processor', 1],
      ['securityhub', 'BatchUpdateFindings', 'Processor', 1],
    ]);
    expect(simulator.logs().map(({ line }) => JSON.parse(line) as object)).toEqual([
      {
        message: 'handling',
        Title: 'a bell',
        remaining: true,
        pid: expect.any(Number),
        directory: expect.any(String),
      },
    ]);
  });

  test('and nobody is told what no rule matches', async () => {
    const before = simulator.emails().length;
    const { eventRules } = await simulator.receive(finding('low', { Severity: { Label: 'LOW' } }));
    await simulator.quiet();
    expect(eventRules).toEqual([]);
    expect(simulator.emails()).toHaveLength(before);
  });

  test('a text beyond the Basic Multilingual Plane reaches a queue unchanged', async () => {
    await simulator.receive(finding('park'));
    await simulator.quiet();
    expect((await simulator.queue('Parked')).map(({ body }) => body)).toEqual([
      'parked \u{1f514} finding/park',
    ]);
  });

  test('260 findings, each told once and marked', async () => {
    for (let index = 0; index < 260; index += 1) await simulator.receive(finding(`many ${index}`));
    await simulator.quiet();
    expect(simulator.emails().filter(({ text }) => text.includes('many'))).toHaveLength(260);
  });
});

describe('what fails comes again, and ends in the dead-letter queue', () => {
  // Planted fault: a poller that deletes the whole batch after a partial failure loses 'fail'.
  // Concurrent, because they wait for visibility timeouts most of the time.
  test.concurrent.each(['fail', 'throw', 'exit'])('a finding that makes the function %s', async (title) => {
    await using simulator = await start();
    await simulator.receive(finding(title));
    await simulator.receive(finding('a neighbour'));
    await simulator.quiet();
    const dead = await simulator.queue('DeadLetters');
    const titles = dead.map(({ body }) => JSON.parse(body).detail.findings[0].Title as string);
    expect(titles).toContain(title);
    expect(titles.length + simulator.emails().length).toBe(2);
    expect(callsTo(simulator, 'PublishBatch')).toHaveLength(simulator.emails().length);
  });

  test.concurrent('a function that takes longer than its timeout is stopped', async () => {
    const template = exampleTemplate() as { Resources: { Processor: { Properties: { Timeout: number } } } };
    template.Resources.Processor.Properties.Timeout = 1;
    await using simulator = await start({}, template);
    await simulator.receive(finding('hang'));
    await simulator.quiet();
    expect(await simulator.queue('DeadLetters')).toHaveLength(1);
    expect(
      simulator.logs().filter(({ line }) => line.includes('Task timed out after 1.00 seconds')),
    ).toHaveLength(2);
  });
});

describe('an interceptor', () => {
  // Planted fault: a gate that kills after the effect leaves two e-mails.
  test.concurrent('kills the process before the call has an effect, and a new one takes over', async () => {
    let kills = 0;
    await using simulator = await start({
      intercept: ({ operation }) =>
        operation === 'PublishBatch' && kills++ === 0 ? { do: 'kill' } : { do: 'pass' },
    });
    await simulator.receive(finding('a bell'));
    await simulator.quiet();
    expect(callsTo(simulator, 'PublishBatch').map(({ stopped }) => stopped)).toEqual(['kill', undefined]);
    expect(simulator.emails()).toHaveLength(1);
    expect(statusOf(simulator, 'a bell')).toBe('NOTIFIED');
  });

  test.concurrent('fails a call in the protocol of the service: the SDK tries again', async () => {
    const codes: Readonly<Record<string, string>> = {
      PutItem: 'ProvisionedThroughputExceededException',
      PublishBatch: 'Throttled',
      BatchUpdateFindings: 'LimitExceededException',
      SendMessage: 'OverLimit',
    };
    const failed = new Set<string>();
    await using simulator = await start({
      intercept({ operation }) {
        if (failed.has(operation)) return { do: 'pass' };
        failed.add(operation);
        return { do: 'fail', status: 503, code: codes[operation] ?? '' };
      },
    });
    await simulator.receive(finding('a bell'));
    await simulator.receive(finding('park'));
    await simulator.quiet();
    for (const operation of Object.keys(codes)) {
      expect(callsTo(simulator, operation).map(({ stopped }) => stopped)).toEqual(['fail', undefined]);
    }
    expect([simulator.emails().length, (await simulator.queue('Parked')).length]).toEqual([1, 1]);
  });
});

test('a function that is killed from outside is replaced at the next invocation', async () => {
  await using simulator = await start();
  await simulator.receive(finding('one'));
  await simulator.quiet();
  simulator.killFunction('Proc');
  await simulator.receive(finding('two'));
  await simulator.quiet();
  expect(simulator.emails()).toHaveLength(2);
});

// Planted fault: a close that forgets the processes leaves the first line red.
test('close ends the processes and removes their files', async () => {
  const simulator = await start();
  await simulator.receive(finding('a bell'));
  await simulator.quiet();
  const [log] = simulator.logs();
  const { pid, directory } = JSON.parse(log?.line ?? '') as { pid: number; directory: string };
  expect(() => process.kill(pid, 0)).not.toThrow();
  await simulator.close();
  await until(() => !isRunning(pid));
  await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' });
  await simulator.close();
});

test('a stack that Lambda would refuse does not start, and leaves nothing running', async () => {
  const template = exampleTemplate() as { Resources: { Processor: { Properties: { Environment: object } } } };
  template.Resources.Processor.Properties.Environment = { Variables: { AWS_REGION: 'eu-west-1' } };
  await expect(start({}, template)).rejects.toThrow(
    'Processor: Lambda reserves the environment variables AWS_REGION',
  );
});

test('quiet says what is left when it gives up', async () => {
  await using simulator = await start({ intercept: () => new Promise(() => undefined) });
  await simulator.receive(finding('a bell'));
  await expect(simulator.quiet({ timeoutMs: 1_500 })).rejects.toThrow(
    /^not quiet after 1500 ms: 1 × invocation of Processor; queue Example-Intake: 0 visible, 1 in flight, 0 delayed\.$/,
  );
});

test('an event with a target that cannot take it goes to the dead-letter queue of the target', async () => {
  const template = exampleTemplate() as {
    Resources: { Intake: { Properties: { MaximumMessageSize?: number } } };
  };
  template.Resources.Intake.Properties.MaximumMessageSize = 1024;
  await using simulator = await start({}, template);
  await simulator.receive(finding('long', { Description: 'x'.repeat(2000) }));
  const [dead] = await simulator.queue('DeadLetters');
  expect(dead?.attributes).toMatchObject({
    ERROR_CODE: 'INVALID_PARAMETER',
    RULE_ARN: 'arn:aws:events:eu-west-1:111122223333:rule/Example-Rule',
    TARGET_ARN: 'arn:aws:sqs:eu-west-1:111122223333:Example-Intake',
  });
});

test('resources and outputs are those of the stack; unknown types are named', async () => {
  const Bucket = { Type: 'AWS::S3::Bucket' };
  await using simulator = await start({}, exampleTemplate({ Resources: { Bucket } }));
  expect(simulator.notRun()).toEqual({ 'AWS::S3::Bucket': ['Bucket'] });
  expect(simulator.outputs().TicketQueueUrl).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/111122223333\/Example-Tickets$/,
  );
  expect(simulator.resources('AWS::SNS::Topic')).toMatchObject([
    { logicalId: 'Topic', physicalId: 'arn:aws:sns:eu-west-1:111122223333:Example-Topic' },
  ]);
  await expect(simulator.queue('Nothing')).rejects.toThrow(/DeadLetters, Intake, Tickets, Parked/);
});
