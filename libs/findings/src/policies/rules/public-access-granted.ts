import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const publicAccessGranted: DocumentedRule = {
  rule: {
    id: 'public-access-granted',
    title: 'Somebody has just opened data or a cluster to the world',
    rationale:
      'This is the change itself, minutes old, and its author is known. Scanners find an open bucket ' +
      'within hours; undoing it before that is the difference between a slip and a breach. The states ' +
      'that such a change leaves behind (Macie, IAM Access Analyzer, controls) are tickets, so that one ' +
      'slip wakes one person once.',
    when: {
      facts: {
        threatType: [
          'Policy:S3/BucketAnonymousAccessGranted',
          'Policy:S3/BucketPublicAccessGranted',
          'Policy:Kubernetes/AnonymousAccessGranted',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('public-exposure'),
    references: [SOURCE.guardDutyS3, SOURCE.guardDutyEks],
  },
  attack: ['T1530'],
  falsePositives: [
    'A website that is served from a bucket. Serve it through CloudFront with origin access control, ' +
      'and the finding goes away with the exposure.',
  ],
  cases: [
    {
      title: 'anonymous access to a bucket',
      base: 'asff',
      finding: { Types: ['TTPs/Policy:S3-BucketAnonymousAccessGranted'], Severity: { Label: 'HIGH' } },
      matches: ['public-access-granted'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a cluster open to anybody',
      base: 'asff',
      finding: {
        Types: [
          'Software and Configuration Checks/AWS Security Best Practices/Policy:Kubernetes-AnonymousAccessGranted',
        ],
        Severity: { Label: 'HIGH' },
      },
      matches: ['public-access-granted'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'the guard was taken off, nothing opened yet',
      base: 'asff',
      finding: {
        Types: ['Effects/Data Exposure/Policy:S3-BucketBlockPublicAccessDisabled'],
        Severity: { Label: 'LOW' },
      },
      matchesNot: ['public-access-granted'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
