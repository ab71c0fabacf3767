import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const callersOfPublicBuckets: DocumentedRule = {
  rule: {
    id: 'callers-of-public-buckets',
    title: 'Bad addresses call a bucket',
    rationale:
      'GuardDuty rates these HIGH by the address of the caller alone. A public bucket is called from ' +
      'everywhere, Tor and scanners included, and a call that was denied counts too. Four hours to see ' +
      'whether the bucket is public on purpose and whether the call was signed. Reading and deleting ' +
      'from such addresses (Exfiltration, Impact) still page.',
    when: {
      facts: {
        threatType: [
          'Discovery:S3/MaliciousIPCaller',
          'Discovery:S3/TorIPCaller',
          'UnauthorizedAccess:S3/MaliciousIPCaller',
          'UnauthorizedAccess:S3/TorIPCaller',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('public-exposure'),
    references: [SOURCE.guardDutyS3],
  },
  attack: ['T1619'],
  falsePositives: ['Nearly all of them on buckets that are public on purpose.'],
  cases: [
    {
      title: 'listing from a known bad address',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery:S3-MaliciousIPCaller'], Severity: { Label: 'HIGH' } },
      matches: ['callers-of-public-buckets'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'through Tor',
      base: 'asff',
      finding: { Types: ['TTPs/UnauthorizedAccess:S3-TorIPCaller'], Severity: { Label: 'HIGH' } },
      matches: ['callers-of-public-buckets'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'reading from a known bad address',
      base: 'asff',
      finding: { Types: ['TTPs/Exfiltration:S3-MaliciousIPCaller'], Severity: { Label: 'HIGH' } },
      matchesNot: ['callers-of-public-buckets'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
