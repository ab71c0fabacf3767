import type { DocumentedRule } from '../documented-rule.js';
import { LEAVE_ALONE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const leftAloneArchived: DocumentedRule = {
  rule: {
    id: 'left-alone-archived',
    title: 'Archived findings are left alone',
    rationale:
      'The provider took the finding back: the resource is gone, the control is off, a GuardDuty ' +
      'suppression rule holds it, or it was merged into another. Nobody can act on it any more. When it ' +
      'becomes ACTIVE again, it is judged as if it were new.',
    when: { facts: { recordState: ['ARCHIVED'] } },
    then: LEAVE_ALONE,
    terminal: true,
    runbook: runbook('left-alone'),
    references: [SOURCE.securityHubRecordState, SOURCE.securityHubWorkflow],
  },
  falsePositives: [
    'An attacker who may archive GuardDuty findings can hide one here. Deny guardduty:ArchiveFindings ' +
      'and guardduty:CreateFilter to everybody but the security team by a service control policy.',
  ],
  cases: [
    {
      title: 'an archived HIGH threat',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        RecordState: 'ARCHIVED',
      },
      matches: ['left-alone-archived'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'an active one',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['left-alone-archived'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a finding without a record state counts as active',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        RecordState: null,
      },
      matchesNot: ['left-alone-archived'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
