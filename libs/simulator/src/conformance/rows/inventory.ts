import type { ConformanceService } from '../row.js';

/** CloudFormation, EventBridge’s rules, AWS Config, STS. */
export const inventory: ConformanceService = {
  id: 'inventory',
  title: 'CloudFormation, EventBridge’s rules, AWS Config, STS',
  rows: [
    {
      id: 'inventory/stack',
      behaviour:
        'one stack, created when the engine started; at most 100 resources of DescribeStackResources, pages of 100 of the list',
      source: 'API: the page of each',
      status: 'documented',
      tests: [['outside-inventory.spec.ts', 'CloudFormation: the stack, its outputs and its resources']],
    },
    {
      id: 'inventory/physical-ids',
      behaviour: 'physical ids of what the engine does not run are the logical ids',
      status: 'not run',
      tests: [],
    },
    {
      id: 'inventory/rules',
      behaviour: 'rules of the default bus with their state, pattern and targets; pages of 1 to 100',
      source: 'API: DescribeRule, ListRules, ListTargetsByRule',
      status: 'documented',
      tests: [['outside-inventory.spec.ts', 'EventBridge: rules, their state and targets']],
    },
    {
      id: 'inventory/recorder',
      behaviour:
        'the recorder is what `configRecorder` says, by default there is none; its name is `default`',
      source: 'API: DescribeConfigurationRecorderStatus',
      status: 'documented',
      tests: [['outside-inventory.spec.ts', 'Config: the recorder']],
    },
    {
      id: 'inventory/caller',
      behaviour: 'who calls from outside is the role Administrator of the account; no signature is checked',
      source: 'API: GetCallerIdentity',
      status: 'not run',
      tests: [],
    },
  ],
};
