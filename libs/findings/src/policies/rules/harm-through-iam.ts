import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const harmThroughIam: DocumentedRule = {
  rule: {
    id: 'harm-through-iam',
    title: 'Unusual management calls that can copy or harm',
    rationale:
      'A principal made calls that it never made before and that can carry data off or do harm: ' +
      'snapshots, restores, replication, changes of users, groups and policies, deletions. GuardDuty ' +
      'rates the kind of call HIGH, not its result; migrations, restores and clean-ups look the same. ' +
      'Four hours, as a ticket of its own. Objects that are in fact read out of or deleted from a ' +
      'bucket page (data-leaves, destruction), and so does a disk image that is shared with a ' +
      'stranger.',
    when: {
      facts: {
        threatType: ['Exfiltration:IAMUser/AnomalousBehavior', 'Impact:IAMUser/AnomalousBehavior'],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('data-exfiltration'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1537', 'T1531', 'T1485'],
  falsePositives: [
    'Migrations, restores, a new backup job.',
    'An environment that is torn down. The principal is then the pipeline, and its ticket names the ' +
      'account.',
  ],
  cases: [
    {
      title: 'snapshots are copied unusually',
      base: 'guardduty',
      finding: { type: 'Exfiltration:IAMUser/AnomalousBehavior', severity: 8 },
      matches: ['harm-through-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'users and groups are changed',
      base: 'guardduty',
      finding: { type: 'Impact:IAMUser/AnomalousBehavior', severity: 8 },
      matches: ['harm-through-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'objects are read unusually',
      base: 'guardduty',
      finding: { type: 'Exfiltration:S3/AnomalousBehavior', severity: 8 },
      matchesNot: ['harm-through-iam'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
