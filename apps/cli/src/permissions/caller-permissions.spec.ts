import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callerPolicy, COMMAND_PERMISSIONS, COMMANDS } from './caller-permissions.js';

const source = join(__dirname, '..');

/** The commands of the AWS SDK that the source of a command sends. */
function sent(...folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.ts`, { cwd: source, exclude: ['**/*.spec.ts'] }),
  );
  const texts = files.map((file) => readFileSync(join(source, file), 'utf8'));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\bnew (\w+)Command\(/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

// Planted faults seen red: a command more in the source; a row that nobody sends.
it.each([
  ['verify', COMMANDS.verify, ['verify']],
  ['unmark', COMMANDS.unmark, ['unmark']],
])('allows for %s what it sends, and nothing else', (_name, commands, folders) => {
  expect([...commands].sort()).toEqual(sent(...folders));
});

it('names the call itself as the action: none of these is authorized under another name', () => {
  for (const [command, { action }] of Object.entries(COMMAND_PERMISSIONS))
    expect(action.split(':')[1]).toBe(command);
});

it('narrows the stack where it is named, and what it may subscribe always', () => {
  const { Statement } = callerPolicy(COMMANDS.verify, 'soc') as {
    readonly Statement: readonly { Action: readonly string[]; Resource: string; Condition?: object }[];
  };
  const of = (action: string) => Statement.filter(({ Action }) => Action.includes(action));
  expect(of('cloudformation:DescribeStacks')).toMatchObject([
    { Resource: 'arn:*:cloudformation:*:*:stack/soc/*' },
  ]);
  expect(of('sns:Subscribe')).toMatchObject([
    { Condition: { StringLike: { 'sns:Endpoint': 'arn:*:sqs:*:*:tocsin-verify-*' } } },
  ]);
  expect(of('sqs:DeleteQueue')).toMatchObject([{ Resource: 'arn:*:sqs:*:*:tocsin-verify-*' }]);
  expect(Statement.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action)).toEqual([
    'config:DescribeConfigurationRecorderStatus',
    'lambda:ListEventSourceMappings',
    'securityhub:DescribeSecurityHubV2',
    'sns:Unsubscribe',
  ]);
});

it('refuses a command without a row, and says what to do', () => {
  expect(() => callerPolicy(['DeleteTopic'])).toThrow(
    'DeleteTopicCommand has no row in COMMAND_PERMISSIONS: add it, with its source',
  );
});
