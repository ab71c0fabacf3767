import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as routing from '../index.js';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

const alertsTemplate = {
  Resources: {
    Topic: {
      Type: 'AWS::SNS::Topic',
      Properties: { Subscription: [{ Protocol: 'email', Endpoint: 'soc@example.com' }] },
    },
  },
  Outputs: { Topic: { Value: { Ref: 'Topic' }, Export: { Name: 'prod-topic' } } },
};
const rulesTemplate = {
  Parameters: { Stage: { Type: 'String' }, Ask: { Type: 'String' } },
  Conditions: { Asked: { 'Fn::Equals': [{ Ref: 'Ask' }, 'yes'] } },
  Resources: {
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['aws.securityhub'] },
        Targets: [{ Id: 'topic', Arn: { 'Fn::ImportValue': { 'Fn::Sub': '${Stage}-topic' } } }],
      },
    },
    Maybe: { Type: 'AWS::Events::Rule', Condition: 'Asked' },
  },
};

describe('README, deployments', () => {
  it('prints what it says it prints', () => {
    const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);
    const example = blocks.find((block) => block.includes('mergeDeployments(')) ?? '';
    const body = example.replace(/^import \{(.*?)\} from '@tocsin\/routing';$/m, 'const {$1} = routing;');
    const printed: unknown[] = [];
    const run = new Function('routing', 'alertsTemplate', 'rulesTemplate', 'console', body);
    run(routing, alertsTemplate, rulesTemplate, { log: (value: unknown) => printed.push(value) });

    const said = [...example.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(
      ([, comment = '']) => comment,
    );
    expect(said).toHaveLength(3);
    expect(printed).toEqual(said.map((comment) => new Function(`return (${comment});`)()));
  });

  it('shows commands that are in the list', () => {
    const shown = [...readme.matchAll(/^ {6}(aws .*) > (\S+)$/gm)].map(([, command, file]) => [
      command,
      file,
    ]);
    const known = routing.liveExportCommands.map(({ command, file }) =>
      [command, file].map((text) => text.replace('<Name>', 'severe')),
    );
    expect(shown).toHaveLength(2);
    expect(known).toEqual(expect.arrayContaining(shown));
  });
});
