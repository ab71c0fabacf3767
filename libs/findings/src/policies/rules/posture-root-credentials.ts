import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const postureRootCredentials: DocumentedRule = {
  rule: {
    id: 'posture-root-credentials',
    title: 'Checks on the root user become tickets of four hours',
    rationale:
      'The root user of an account can do what no policy forbids. A key of root, or root without a ' +
      'second factor, is the shortest way to lose the account. It is still a state and not an event: a ' +
      'ticket, of the fastest kind.',
    when: {
      facts: {
        class: ['posture'],
        control: ['IAM.4', 'IAM.6', 'IAM.9'],
        severity: ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'UNKNOWN'],
      },
    },
    then: TICKET,
    runbook: runbook('posture-ticket'),
    references: [SOURCE.securityHubControls],
  },
  attack: ['T1078.004'],
  falsePositives: [
    'Member accounts whose root credentials were removed centrally: the check needs up to a day to ' +
      'notice.',
  ],
  cases: [
    {
      title: 'a root access key',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/IAM.4',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.4' },
      },
      matches: ['posture-root-credentials'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'another IAM control',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/IAM.3',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.3' },
      },
      matchesNot: ['posture-root-credentials'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
