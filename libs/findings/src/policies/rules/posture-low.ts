import type { DocumentedRule } from '../documented-rule.js';
import { TICKET_IN_TWO_DAYS } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const postureLow: DocumentedRule = {
  rule: {
    id: 'posture-low',
    title: 'Failed checks of LOW severity wait two days',
    rationale:
      "LOW means that the issue needs no action on its own. It stays visible in the owner's queue, " +
      'last.',
    when: { facts: { class: ['posture'], severity: ['LOW', 'INFORMATIONAL'] } },
    then: TICKET_IN_TWO_DAYS,
    runbook: runbook('posture-ticket'),
    references: [SOURCE.securityHubSeverity, SOURCE.securityHubControlSeverity],
  },
  falsePositives: ['As with every failed check: a control that does not fit the resource.'],
  cases: [
    {
      title: 'a failed LOW control',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/EC2.22',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'LOW' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.22' },
      },
      matches: ['posture-low'],
      expect: { priority: 'P5', pages: false, route: 'ticket' },
    },
    {
      title: 'a MEDIUM one',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/EC2.8',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.8' },
      },
      matchesNot: ['posture-low'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
