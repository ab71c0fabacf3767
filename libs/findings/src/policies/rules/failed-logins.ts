import type { DocumentedRule } from '../documented-rule.js';
import { GATHER } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const failedLogins: DocumentedRule = {
  rule: {
    id: 'failed-logins',
    title: 'Somebody guesses at a database',
    rationale:
      'A database that can be reached from the internet is guessed at all day. The attempts failed. The ' +
      'list tells the owner that it should not be reachable; a login that worked pages.',
    when: [
      {
        facts: {
          threatType: [
            'CredentialAccess:RDS/AnomalousBehavior.FailedLogin',
            'CredentialAccess:RDS/MaliciousIPCaller.FailedLogin',
            'CredentialAccess:RDS/TorIPCaller.FailedLogin',
            'Discovery:RDS/MaliciousIPCaller',
            'Discovery:RDS/TorIPCaller',
          ],
          severity: ['LOW', 'MEDIUM'],
        },
      },
    ],
    then: GATHER,
    runbook: runbook('public-exposure'),
    references: [SOURCE.guardDutyRds],
  },
  attack: ['T1110'],
  falsePositives: ['All of them, unless a success follows.'],
  cases: [
    {
      title: 'failed from Tor',
      base: 'asff',
      finding: {
        Types: ['TTPs/Credential Access/CredentialAccess:RDS-TorIPCaller.FailedLogin'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['failed-logins'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'looking from a bad address',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/RDS-MaliciousIPCaller'], Severity: { Label: 'MEDIUM' } },
      matches: ['failed-logins'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'it worked',
      base: 'asff',
      finding: {
        Types: ['TTPs/Credential Access/CredentialAccess:RDS-MaliciousIPCaller.SuccessfulLogin'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['failed-logins'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
