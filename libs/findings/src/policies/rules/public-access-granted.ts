import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const publicAccessGranted: DocumentedRule = {
  rule: {
    id: 'public-access-granted',
    title: 'Somebody has just opened data or a cluster to the world',
    rationale:
      'This is the change itself, minutes old, and its author is known; but it opens a door and says ' +
      'nothing of anybody who came through. Most are websites and slips of a deployment. Four hours, ' +
      'before the scanners have gone through the list. It is the first candidate for a page: an estate ' +
      'with no public buckets of its own raises it with one rule after this one. Data that is then ' +
      'read out of the bucket unusually pages (data-leaves), and so do calls without login that change ' +
      'a cluster (cluster-break-in).',
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
    then: TICKET,
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
      expect: { priority: 'P3', pages: false, route: 'ticket' },
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
      expect: { priority: 'P3', pages: false, route: 'ticket' },
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
