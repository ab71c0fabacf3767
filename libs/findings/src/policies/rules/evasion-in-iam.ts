import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const evasionInIam: DocumentedRule = {
  rule: {
    id: 'evasion-in-iam',
    title: 'Somebody blinds us: unusual calls that stop logs and alarms',
    rationale:
      'A principal that never did so stops trails, flow logs, detectors or alarms. There is one reason ' +
      'to do that as an intruder, the next step, and after it we see less of everything. It pages ' +
      'although GuardDuty says MEDIUM, since each minute of silence is one that nobody can ' +
      'reconstruct.',
    when: {
      facts: {
        threatType: ['DefenseEvasion:IAMUser/AnomalousBehavior'],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('persistence-in-iam'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1685.002'],
  falsePositives: [
    'Terraform or CloudFormation that removes a network, and its flow logs with it.',
    'An account that is being closed.',
  ],
  cases: [
    {
      title: 'an unusual author stops a log',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:IAMUser/AnomalousBehavior', severity: 5 },
      matches: ['evasion-in-iam'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'keys are made',
      base: 'guardduty',
      finding: { type: 'Persistence:IAMUser/AnomalousBehavior', severity: 5 },
      matchesNot: ['evasion-in-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'LOW is gathered',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:IAMUser/AnomalousBehavior', severity: 2 },
      matchesNot: ['evasion-in-iam'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
