import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REDRIVE_HELP } from '../commands/redrive-help.js';
import { callerPolicy, COMMAND_PERMISSIONS, COMMANDS, permissionsOf } from './caller-permissions.js';

const source = join(__dirname, '..');

const READ_BY_REDRIVE = ['read-event-sources', 'read-processor', 'read-rules', 'read-stack'];

/** The commands of the AWS SDK that the source of a command sends: its folder, and single files of another. */
function sent(...places: readonly string[]): readonly string[] {
  const files = places.flatMap((place) =>
    place.endsWith('.ts') ? place : globSync(`${place}/**/*.ts`, { cwd: source, exclude: ['**/*.spec.ts'] }),
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
  ['redrive', COMMANDS.redrive, ['redrive', ...READ_BY_REDRIVE.map((name) => `verify/edge/${name}.ts`)]],
])('allows for %s what it sends, and nothing else', (_name, needed, places) => {
  expect(Object.keys(needed).sort()).toEqual(sent(...places));
});

it('reads for redrive by those of the files of verify that it names', () => {
  const text = readFileSync(join(source, 'redrive/edge/read-queues.ts'), 'utf8');
  const named = [...text.matchAll(/verify\/edge\/([\w-]+)\.js/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(READ_BY_REDRIVE);
});

// Planted fault seen red: an action that the help leaves out.
it('names in the help of redrive every action of its policy, and no other', () => {
  const named = [...REDRIVE_HELP.matchAll(/\b(?!kms)[a-z]+:[A-Z]\w+/g)].map(([action]) => action);
  expect(named.sort()).toEqual(
    Object.values(COMMANDS.redrive)
      .map(({ action }) => action)
      .sort(),
  );
});

it('lets redrive act on queues of the stack alone', () => {
  const { Statement } = callerPolicy(COMMANDS.redrive, 'soc') as {
    readonly Statement: readonly { Action: readonly string[]; Resource: string }[];
  };
  const of = Statement.filter(({ Action }) => Action.some((action) => action.startsWith('sqs:')));
  expect(of.map(({ Resource }) => Resource)).toEqual(['arn:*:sqs:*:*:soc-*']);
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
  expect(() => permissionsOf(['DeleteTopic'])).toThrow(
    'DeleteTopicCommand has no row in COMMAND_PERMISSIONS: add it, with its source',
  );
});
