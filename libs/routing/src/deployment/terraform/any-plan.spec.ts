import fc from 'fast-check';
import { DeploymentReadError, readTerraformPlan } from '../../index.js';

const types = [
  'aws_cloudwatch_event_rule',
  'aws_cloudwatch_event_target',
  'aws_securityhub_automation_rule',
  'aws_securityhub_action_target',
  'aws_sns_topic',
  'aws_sns_topic_subscription',
  'aws_sqs_queue',
  'aws_lambda_function',
  'aws_lambda_alias',
  'aws_lambda_event_source_mapping',
  'aws_chatbot_slack_channel_configuration',
];
const references = [
  'var.a',
  'local.a',
  'each.value',
  'each.value.arn',
  'each.key',
  'module.a.a',
  'module.a',
  'module.a[0].a',
];
const words = [
  ...[
    'arn',
    'rule',
    'name',
    'event_pattern',
    'references',
    'constant_value',
    'criteria',
    'filter_criteria',
    'filter',
  ],
  ...[
    'environment',
    'variables',
    'sns_topic_arns',
    'function_name',
    'event_source_arn',
    'a',
    '__proto__',
    'toString',
  ],
];
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      ...references,
      ...types.map((type) => `${type}.a.arn`),
      '{}',
      '[',
      'a.b[',
      '"',
      true,
      1,
      null,
    ),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('json'), { maxKeys: 4 }),
  ),
}));
const resource = fc.record(
  {
    mode: fc.constant('managed'),
    type: fc.constantFrom(...types),
    name: fc.constantFrom('a', 'b', '__proto__'),
    index: fc.constantFrom(0, 'a', 'b.c'),
    values: json,
    expressions: json,
    for_each_expression: json,
  },
  { requiredKeys: ['mode', 'type', 'name', 'values'] },
);
const leaf = fc.record(
  {
    address: fc.constantFrom('module.a', 'module.a[0]', 'module.a["b.c"]', 'x', ''),
    resources: fc.array(resource, { maxLength: 6 }),
    outputs: json,
  },
  { requiredKeys: [] },
);
const call = fc.record({ expressions: json, module: fc.oneof(leaf, json) });
const root = fc.record(
  {
    resources: fc.array(resource, { maxLength: 6 }),
    child_modules: fc.array(leaf, { maxLength: 2 }),
    module_calls: fc.dictionary(fc.constantFrom('a', '__proto__'), call, { maxKeys: 2 }),
    outputs: json,
  },
  { requiredKeys: [] },
);
const plan = fc.record({
  planned_values: fc.record({ root_module: root }),
  configuration: fc.record({ root_module: root }),
  resource_changes: fc.array(
    fc.record({
      address: fc.constantFrom(...types.map((type) => `${type}.a`)),
      change: fc.record({ after_unknown: json }),
    }),
    { maxLength: 4 },
  ),
});

describe('any plan', () => {
  it('is read, or refused with a DeploymentReadError', () => {
    fc.assert(
      fc.property(fc.oneof(json, plan), (given) => {
        try {
          readTerraformPlan(given, { name: 'any' });
        } catch (error) {
          expect(error).toBeInstanceOf(DeploymentReadError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('that refers in a circle comes to an end', () => {
    const call = (reference: string) => ({ expressions: { a: { references: [reference] } } });
    const given = {
      planned_values: {
        root_module: {
          resources: [
            { mode: 'managed', type: 'aws_sns_topic_subscription', name: 's', values: { protocol: 'sms' } },
          ],
        },
      },
      configuration: {
        root_module: {
          resources: [
            {
              type: 'aws_sns_topic_subscription',
              name: 's',
              expressions: { topic_arn: { references: ['module.a.x'] } },
            },
          ],
          module_calls: {
            a: {
              ...call('module.a.x'),
              module: { outputs: { x: { expression: { references: ['var.a'] } } } },
            },
          },
        },
      },
    };
    expect(readTerraformPlan(given, { name: 'circle' }).subscriptions[0]?.topic).toMatch(/^\$\{.*\}$/);
  });

  it('whose references multiply through modules comes to an end', () => {
    const references = (...others: readonly string[]) => ({
      expression: { references: ['module.a.x', 'module.a.y', ...others] },
    });
    let module: object = {};
    for (let level = 0; level < 45; level += 1) {
      module = { module_calls: { a: { module } }, outputs: { x: references(), y: references('local.z') } };
    }
    const written = { type: 'aws_sqs_queue', name: 'q', expressions: { name: references().expression } };
    const given = {
      planned_values: {
        root_module: { resources: [{ mode: 'managed', type: 'aws_sqs_queue', name: 'q', values: {} }] },
      },
      configuration: { root_module: { resources: [written], module_calls: { a: { module } } } },
    };
    expect(readTerraformPlan(given, { name: 'many' }).destinations).toHaveLength(1);
  });
});
