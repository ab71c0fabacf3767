import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const attackTools: DocumentedRule = {
  rule: {
    id: 'attack-tools',
    title: "Valid credentials are used from an attacker's toolbox",
    rationale:
      'The call was signed by a key of ours and came from Kali, Parrot or Pentoo, distributions that ' +
      'are made for attacking. The sign is the name that the client gives itself: testers and students ' +
      'send it, and a thief who minds changes it. In most estates these are tests that were not ' +
      'announced. Four hours to find the tester; whoever does not turn up is treated as a thief of the ' +
      'key.',
    when: {
      facts: {
        threatType: [
          'PenTest:IAMUser/KaliLinux',
          'PenTest:IAMUser/ParrotLinux',
          'PenTest:IAMUser/PentooLinux',
          'PenTest:S3/KaliLinux',
          'PenTest:S3/ParrotLinux',
          'PenTest:S3/PentooLinux',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam, SOURCE.guardDutyS3],
  },
  attack: ['T1078.004'],
  falsePositives: [
    'A penetration test. Announce it: a suppression with start, end and owner for its account.',
  ],
  cases: [
    {
      title: 'Kali Linux',
      base: 'asff',
      finding: { Types: ['TTPs/PenTest:IAMUser/KaliLinux'], Severity: { Label: 'MEDIUM' } },
      matches: ['attack-tools'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'on a bucket',
      base: 'guardduty',
      finding: { type: 'PenTest:S3/ParrotLinux', severity: 5 },
      matches: ['attack-tools'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'an unusual sign-in is something else',
      base: 'asff',
      finding: { Types: ['TTPs/Initial Access/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['attack-tools'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
  ],
};
