import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const unusualBucketChanges: DocumentedRule = {
  rule: {
    id: 'unusual-bucket-changes',
    title: 'Somebody changes a bucket as never before',
    rationale:
      'A principal that never did so changes the policy or the access list of a bucket, or writes ' +
      'objects into it. It may be the step before a theft or a ransom; mostly it is a release. Nothing ' +
      'is gone yet, so four hours. Deleting pages (destruction), and so does reading out ' +
      '(data-leaves).',
    when: {
      facts: {
        threatType: ['Impact:S3/AnomalousBehavior.Permission', 'Impact:S3/AnomalousBehavior.Write'],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('data-exfiltration'),
    references: [SOURCE.guardDutyS3],
  },
  attack: ['T1565.001'],
  falsePositives: ['A release that changes a bucket policy; a new job that writes.'],
  cases: [
    {
      title: 'rights of a bucket',
      base: 'guardduty',
      finding: { type: 'Impact:S3/AnomalousBehavior.Permission', severity: 8 },
      matches: ['unusual-bucket-changes'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'writing',
      base: 'guardduty',
      finding: { type: 'Impact:S3/AnomalousBehavior.Write', severity: 5 },
      matches: ['unusual-bucket-changes'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'deleting',
      base: 'guardduty',
      finding: { type: 'Impact:S3/AnomalousBehavior.Delete', severity: 8 },
      matchesNot: ['unusual-bucket-changes'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
