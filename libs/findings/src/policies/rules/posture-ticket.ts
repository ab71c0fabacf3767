import type { DocumentedRule } from '../documented-rule.js';
import { TICKET_IN_A_DAY } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const postureTicket: DocumentedRule = {
  rule: {
    id: 'posture-ticket',
    title: 'Failed checks become tickets',
    rationale:
      'A failed check describes a state that has mostly lasted for months and that its owner changes in ' +
      "working hours by changing code. It is a ticket in the owner's queue. The recipe pages for it by " +
      'its severity, and that is how people learn to sleep through pages: in a hub of 300 accounts ' +
      'controls are more than half of all findings.',
    when: { facts: { class: ['posture'], severity: ['MEDIUM', 'HIGH', 'UNKNOWN'] } },
    then: TICKET_IN_A_DAY,
    runbook: runbook('posture-ticket'),
    references: [SOURCE.securityHubControlSeverity, SOURCE.onCall],
  },
  falsePositives: [
    'A control that does not fit the resource (a bucket that is public on purpose). Suppress that one ' +
      'finding in Security Hub with a note, not the control.',
  ],
  cases: [
    {
      title: 'a failed HIGH control',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/EC2.19',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.19' },
      },
      matches: ['posture-ticket'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'a check that gives no result',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/EC2.19',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
        Compliance: { Status: 'WARNING', SecurityControlId: 'EC2.19' },
      },
      matches: ['posture-ticket'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'a threat is not posture',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['posture-ticket'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'LOW is a matter of its own rule',
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
      matchesNot: ['posture-ticket'],
      expect: { priority: 'P5', pages: false, route: 'ticket' },
    },
  ],
};
