import type { DocumentedRule } from '../documented-rule.js';
import { GATHER_IN_TWO_DAYS } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const exposureLow: DocumentedRule = {
  rule: {
    id: 'exposure-low',
    title: 'Exposures of LOW severity are gathered',
    rationale:
      'What can be reached and is not worth a ticket each: the guard against public access taken off ' +
      "one bucket, a port that answers to a partner's network. The owner gets one list.",
    when: { facts: { class: ['exposure'], severity: ['LOW', 'INFORMATIONAL'] } },
    then: GATHER_IN_TWO_DAYS,
    runbook: runbook('public-exposure'),
    references: [SOURCE.inspectorTypes, SOURCE.accessAnalyzer],
  },
  falsePositives: ['Intended access, as above.'],
  cases: [
    {
      title: 'the guard against public access is off',
      base: 'asff',
      finding: {
        Types: ['Effects/Data Exposure/Policy:S3-BucketBlockPublicAccessDisabled'],
        Severity: { Label: 'LOW' },
      },
      matches: ['exposure-low'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
    {
      title: 'a port that is open at LOW',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'LOW' },
        FindingProviderFields: null,
      },
      matches: ['exposure-low'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
    {
      title: 'MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matchesNot: ['exposure-low'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
