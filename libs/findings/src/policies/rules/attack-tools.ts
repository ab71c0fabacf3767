import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const attackTools: DocumentedRule = {
  rule: {
    id: 'attack-tools',
    title: "Valid credentials are used from an attacker's toolbox",
    rationale:
      'The call was signed by a key of ours and came from Kali, Parrot or Pentoo, distributions that ' +
      'are made for attacking. Nobody operates an account from one. In most months there is none of ' +
      'these; when there is, it is either a test that was not announced or the real thing.',
    when: { facts: { threatPurpose: ['PenTest'], severity: ['MEDIUM', 'HIGH'] } },
    then: PAGE,
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
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'on a bucket',
      base: 'guardduty',
      finding: { type: 'PenTest:S3/ParrotLinux', severity: 5 },
      matches: ['attack-tools'],
      expect: { priority: 'P2', pages: true, route: 'page' },
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
