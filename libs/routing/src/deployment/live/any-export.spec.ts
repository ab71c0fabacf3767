import fc from 'fast-check';
import { DeploymentReadError, mergeDeployments, readLiveExport, readTemplate } from '../../index.js';

const words = [
  ...[
    'Rules',
    'AutomationRulesMetadata',
    'Subscriptions',
    'EventSourceMappings',
    'ActionTargets',
    'Attributes',
  ],
  ...[
    'RuleArn',
    'Arn',
    'Name',
    'Targets',
    'EventPattern',
    'State',
    'SubscriptionArn',
    'TopicArn',
    'Protocol',
  ],
  ...[
    'Endpoint',
    'FilterPolicy',
    'FunctionArn',
    'EventSourceArn',
    'FilterCriteria',
    'Filters',
    'Pattern',
    'UUID',
  ],
  ...[
    'Environment',
    'Variables',
    'SlackChannelConfigurations',
    'ChatConfigurationArn',
    'NextToken',
    '__proto__',
  ],
  ...['toString', 'constructor'],
];
const texts = [
  ...[
    'arn:aws:sqs:a:1:q',
    'arn:aws:sns:a:1:t',
    'arn:aws:lambda:a:1:function:f:live',
    'PendingConfirmation',
    '{}',
  ],
  ...['x', '', '${', 'Enabled', 'ENABLED'],
];
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...texts, 1, true, null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words), tie('json'), { maxKeys: 5 }),
  ),
}));
const names = [
  ...['event-rules.json', 'event-targets.x.json', 'subscriptions.json', 'subscription.x.json', 'policy.json'],
  ...[
    'event-sources.json',
    'automation-rules.json',
    'automation-rules-details.json',
    'automation-rules-v2.json',
  ],
  ...[
    'automation-rule-v2.x.json',
    'action-targets.json',
    'function.x.json',
    'slack-channels.json',
    '__proto__',
  ],
];
const files = fc.dictionary(fc.constantFrom(...names), json, { maxKeys: 14 });

describe('any export', () => {
  it('is read, or refused with a DeploymentReadError; what is read can be merged', () => {
    fc.assert(
      fc.property(files, (given) => {
        try {
          const read = readLiveExport(given, { name: 'any' });
          const stack = readTemplate({ Resources: given }, { name: 'any' });
          mergeDeployments('both', [read, stack, read]);
        } catch (error) {
          expect(error).toBeInstanceOf(DeploymentReadError);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('with more than 10,000 entries is refused', () => {
    const Rules = Array.from({ length: 10_000 }, () => ({}));
    expect(() => readLiveExport({ 'event-rules.json': { Rules } }, { name: 'any' })).toThrow(
      'found 10001 entries; at most 10000 are read',
    );
  });
});
