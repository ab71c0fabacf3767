import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const postureCritical: DocumentedRule = {
  rule: {
    id: 'posture-critical',
    title: 'CRITICAL failed checks become tickets of four hours',
    rationale:
      'A CRITICAL control is an open door that a machine found on its round, and that was open before ' +
      'the round. It is a ticket of its own, answered in four hours, never part of a digest, and never ' +
      'a page: what "CRITICAL is never lowered" protects is the time in which an attack can still be ' +
      'stopped, and posture has no such time. Priority within the class follows the severity; no rule ' +
      'puts a CRITICAL check below another check. Whoever wants to be woken for it adds one rule after ' +
      'this policy.',
    when: { facts: { class: ['posture'], severity: ['CRITICAL'] } },
    then: TICKET,
    runbook: runbook('posture-ticket'),
    references: [SOURCE.securityHubControlSeverity, SOURCE.securityHubSeverity, SOURCE.onCall],
  },
  falsePositives: [
    'A control that is CRITICAL by its standard but guarded otherwise here, such as a bucket policy ' +
      'that only the content delivery network can use.',
  ],
  cases: [
    {
      title: 'a CRITICAL control',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/IAM.9',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.9' },
      },
      matches: ['posture-critical'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a CRITICAL control of the second generation',
      base: 'ocsf',
      finding: {
        severity: 'Critical',
        severity_id: 5,
        finding_info: { types: ['Posture Management'] },
        class_uid: 2003,
        class_name: 'Compliance Finding',
        compliance: { status: 'FAIL', control: 'EC2.19' },
        metadata: {
          product: { name: 'Security Hub', uid: 'arn:aws:securityhub:eu-west-1::productv2/aws/securityhub' },
        },
      },
      matches: ['posture-critical'],
      expect: { priority: 'P3', pages: false, route: 'ticket', class: 'posture' },
    },
    {
      title: 'a CRITICAL threat is not posture',
      base: 'asff',
      finding: { Types: ['TTPs/AttackSequence:S3/CompromisedData'], Severity: { Label: 'CRITICAL' } },
      matchesNot: ['posture-critical'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
  ],
};
