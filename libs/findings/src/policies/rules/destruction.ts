import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const destruction: DocumentedRule = {
  rule: {
    id: 'destruction',
    title: 'Data is being destroyed',
    rationale:
      'Objects are deleted in a way that the principal never did, or objects are changed from a known ' +
      'bad address: the last stage of ransom in the cloud. Minutes decide how much is left. Rights of ' +
      'a bucket that change, and unusual writing, take nothing away yet and are tickets ' +
      '(unusual-bucket-changes).',
    when: {
      facts: {
        threatType: ['Impact:S3/AnomalousBehavior.Delete', 'Impact:S3/MaliciousIPCaller'],
        severity: ['HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('data-exfiltration'),
    references: [SOURCE.guardDutyS3],
  },
  attack: ['T1485', 'T1486'],
  falsePositives: [
    'An environment that is torn down. The principal is then the pipeline, and its ticket names the ' +
      'account.',
  ],
  cases: [
    {
      title: 'objects are deleted',
      base: 'asff',
      finding: { Types: ['TTPs/Impact:S3-AnomalousBehavior.Delete'], Severity: { Label: 'HIGH' } },
      matches: ['destruction'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'users and groups are changed',
      base: 'guardduty',
      finding: { type: 'Impact:IAMUser/AnomalousBehavior', severity: 8 },
      matchesNot: ['destruction'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'objects are written, MEDIUM',
      base: 'asff',
      finding: { Types: ['TTPs/Impact:S3-AnomalousBehavior.Write'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['destruction'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
