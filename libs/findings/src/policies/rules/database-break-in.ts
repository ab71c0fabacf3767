import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const databaseBreakIn: DocumentedRule = {
  rule: {
    id: 'database-break-in',
    title: 'Somebody got into a database',
    rationale:
      'The login worked, after guessing, or from Tor or a known bad address. The data is one query ' +
      'away. Logins that failed are gathered (see failed-logins).',
    when: {
      facts: {
        threatType: [
          'CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce',
          'CredentialAccess:RDS/AnomalousBehavior.SuccessfulLogin',
          'CredentialAccess:RDS/MaliciousIPCaller.SuccessfulLogin',
          'CredentialAccess:RDS/TorIPCaller.SuccessfulLogin',
        ],
        severity: ['HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyRds],
  },
  attack: ['T1110', 'T1078'],
  falsePositives: [
    'An application whose password was changed on one side: many failures, then success, from its own ' +
      'address.',
  ],
  cases: [
    {
      title: 'guessed',
      base: 'asff',
      finding: {
        Types: ['TTPs/Credential Access/CredentialAccess:RDS-AnomalousBehavior.SuccessfulBruteForce'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['database-break-in'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'through Tor',
      base: 'asff',
      finding: {
        Types: ['TTPs/Credential Access/CredentialAccess:RDS-TorIPCaller.SuccessfulLogin'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['database-break-in'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'failed',
      base: 'asff',
      finding: {
        Types: ['TTPs/Credential Access/CredentialAccess:RDS-TorIPCaller.FailedLogin'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['database-break-in'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
  ],
};
