import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const postureWatchIsOff: DocumentedRule = {
  rule: {
    id: 'posture-watch-is-off',
    title: 'Checks that find the watch switched off become tickets of four hours',
    rationale:
      'Where the trail, GuardDuty, Config or flow logs are off, every other rule of this policy is ' +
      'blind for that account and Region. It can be a new account, a forgotten Region, or somebody who ' +
      'switched it off; the ticket says which within four hours. When somebody switches a trail off, ' +
      'GuardDuty tells it as a threat (see log-source-off).',
    when: {
      facts: {
        class: ['posture'],
        control: ['CloudTrail.1', 'Config.1', 'GuardDuty.1', 'EC2.6', 'Inspector.1', 'Macie.1'],
        severity: ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'UNKNOWN'],
      },
    },
    then: TICKET,
    runbook: runbook('posture-ticket'),
    references: [SOURCE.securityHubControls],
  },
  attack: ['T1685.002'],
  falsePositives: ['A Region that is closed by a service control policy and holds nothing.'],
  cases: [
    {
      title: 'GuardDuty is off',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/GuardDuty.1',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'GuardDuty.1' },
      },
      matches: ['posture-watch-is-off'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a control of the same service that is about tags',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/GuardDuty.2',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'LOW' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'GuardDuty.2' },
      },
      matchesNot: ['posture-watch-is-off'],
      expect: { priority: 'P5', pages: false, route: 'ticket' },
    },
  ],
};
