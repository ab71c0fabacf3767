import { rm } from 'node:fs/promises';
import { Simulator } from '../../simulator.js';
import { exampleFinding } from '../../testing/example-finding.js';
import { exampleAssets, exampleTemplate } from '../../testing/example-stack.js';
import { writeAssembly } from '../../testing/write-assembly.js';
import { createStreams } from './streams.js';

jest.setTimeout(40_000);

const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

interface Changes {
  readonly service?: string;
  readonly action?: string;
  readonly roleArn?: unknown;
}

/** The example with an archive: a rule that takes everything, and a stream. */
function withArchive({
  service = 'events.amazonaws.com',
  action = 'firehose:PutRecord',
  ...target
}: Changes = {}) {
  const roleArn = 'roleArn' in target ? target.roleArn : arn('ArchiveRole');
  return exampleTemplate({
    Resources: {
      Archive: {
        Type: 'AWS::KinesisFirehose::DeliveryStream',
        Properties: { ExtendedS3DestinationConfiguration: { BucketARN: arn('Kept') } },
      },
      Kept: { Type: 'AWS::S3::Bucket' },
      ArchiveRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' },
          },
          Policies: [
            {
              PolicyName: 'put',
              PolicyDocument: { Statement: { Effect: 'Allow', Action: action, Resource: arn('Archive') } },
            },
          ],
        },
      },
      ArchiveRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['aws.securityhub'] },
          Targets: [
            {
              Id: 'T',
              Arn: arn('Archive'),
              RoleArn: roleArn,
              DeadLetterConfig: { Arn: arn('ArchiveFailed') },
            },
          ],
        },
      },
      ArchiveFailed: { Type: 'AWS::SQS::Queue' },
      ArchiveFailedPolicy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'ArchiveFailed' }],
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: arn('ArchiveFailed'),
            },
          },
        },
      },
    },
  });
}

async function start(changes: Changes = {}): Promise<Simulator> {
  const assembly = await writeAssembly(withArchive(changes), exampleAssets);
  try {
    return await Simulator.fromCloudAssembly(assembly, { timeScale: 0.002 });
  } finally {
    await rm(assembly, { recursive: true });
  }
}

// Planted fault seen red: the record is not kept.
test('a rule puts events into a delivery stream, where they can be looked at', async () => {
  await using simulator = await start();
  const { eventRules } = await simulator.receive(exampleFinding({ Id: 'kept', Title: 'kept' }));
  expect(eventRules).toContain('ArchiveRule');
  await simulator.quiet();
  const events = simulator
    .stream('Archive')
    .map(({ data }) => JSON.parse(data) as { detail: { findings: [{ Id: string; Workflow: object }] } });
  // What told it set it NOTIFIED, which is an event too.
  expect(events.map(({ detail }) => detail.findings[0])).toMatchObject([
    { Id: 'kept', Workflow: { Status: 'NEW' } },
    { Id: 'kept', Workflow: { Status: 'NOTIFIED' } },
  ]);
  expect(simulator.denied()).toEqual([]);
  expect(simulator.undecided()).toContainEqual(
    expect.objectContaining({
      action: 's3:PutObject',
      because: 'the local engine keeps the records of Archive and delivers them nowhere',
    }),
  );
  expect(simulator.notRun()).toEqual({ 'AWS::S3::Bucket': ['Kept'] });
  expect(() => simulator.stream('Nowhere')).toThrow(/There are: Archive\./);
});

// Planted fault seen red: the role is not asked.
test.each<[string, Changes, string]>([
  ['may do something else', { action: 'firehose:ListDeliveryStreams' }, 'firehose:PutRecord'],
  ['does not trust EventBridge', { service: 'lambda.amazonaws.com' }, 'sts:AssumeRole'],
])('an event goes to the dead-letter queue where the role %s', async (_title, changes, action) => {
  await using simulator = await start(changes);
  await simulator.receive(exampleFinding({ Id: 'lost', Title: 'lost' }));
  expect(simulator.stream('Archive')).toEqual([]);
  const [dead] = await simulator.queue('ArchiveFailed');
  expect(dead?.attributes).toMatchObject({
    ERROR_CODE: 'NO_PERMISSIONS',
    TARGET_ARN: expect.stringMatching(/:deliverystream\/Example-Archive$/),
  });
  expect(simulator.denied()).toMatchObject([{ action }]);
});

test('a target without a role is refused', async () => {
  await expect(start({ roleArn: undefined })).rejects.toThrow(/EventBridge needs a RoleArn for it/);
});

test('a stream refuses what is too long, and one that is not there everything', () => {
  const streams = createStreams(
    [{ logicalId: 'A', physicalId: 'a', type: 'AWS::KinesisFirehose::DeliveryStream', properties: {} }],
    (name) => `arn:${name}`,
  );
  expect(streams.put('arn:a', 'é'.repeat(512_000))).toBeUndefined();
  expect(streams.put('arn:a', 'x'.repeat(1_024_001))?.code).toBe('InvalidArgumentException');
  expect(streams.put('arn:b', 'x')?.code).toBe('ResourceNotFoundException');
  expect(streams.look('a')).toHaveLength(1);
});
