import { aFinding } from '@tocsin/findings/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as routing from './index.js';

const rules = [
  {
    RuleName: 'Escalate Critical Findings',
    RuleOrder: 1,
    Description: 'An example.',
    Criteria: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] },
    Actions: [
      {
        Type: 'FINDING_FIELDS_UPDATE',
        FindingFieldsUpdate: {
          Note: { Text: 'Escalated.', UpdatedBy: 'a-rule' },
          Workflow: { Status: 'NOTIFIED' },
        },
      },
    ],
  },
];

const alertsTemplate = {
  Resources: {
    Escalate: { Type: 'AWS::SecurityHub::AutomationRule', Properties: rules[0] },
    Topic: {
      Type: 'AWS::SNS::Topic',
      Properties: { Subscription: [{ Protocol: 'email', Endpoint: 'soc@example.com' }] },
    },
    Severe: {
      Type: 'AWS::Events::Rule',
      Properties: {
        Name: 'severe',
        EventPattern: {
          source: ['aws.securityhub'],
          'detail-type': ['Security Hub Findings - Imported'],
          detail: {
            findings: {
              RecordState: ['ACTIVE'],
              Severity: { Label: ['HIGH', 'CRITICAL'] },
              Workflow: { Status: ['NEW'] },
            },
          },
        },
        Targets: [{ Id: 'Topic', Arn: { Ref: 'Topic' } }],
      },
    },
  },
};

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

describe('README', () => {
  const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, example = '']) => example);

  it.each([
    ['what happens to one finding', 'applyAutomationRules(', 3],
    ['outcomes', 'automationOutcomes(', 4],
    ['coverage', 'proveCoverage(', 3],
    ['many patterns', 'compileEventPatterns(', 1],
  ])('prints what it says it prints: %s', (_title, at, count) => {
    const example = examples.find((each) => each.includes(at)) ?? '';
    const body = example.replace(/^import \{(.*?)\} from '@tocsin\/routing';$/m, 'const {$1} = routing;');
    const printed: unknown[] = [];
    const run = new Function('routing', 'rules', 'raw', 'alertsTemplate', 'console', `{ ${body} }`);
    run(routing, rules, aFinding({ Severity: { Label: 'CRITICAL' } }), alertsTemplate, {
      log: (value: unknown) => printed.push(value),
    });

    const said = [...example.matchAll(/console\.log\(.*?\); \/\/ (.*)$/gm)].map(
      ([, comment = '']) => comment,
    );
    expect(said).toHaveLength(count);
    const values = said.map((comment) =>
      new Function(`return (${comment.replace(/: nobody is told$/, '')});`)(),
    );
    expect(printed).toEqual(values);
  });

  it('lists every function and value of the package', () => {
    const listed = [...readme.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
    const exported = Object.keys(routing).filter((name) => !name.endsWith('Error'));
    expect(listed.sort()).toEqual(exported.sort());
  });
});
