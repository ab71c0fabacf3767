import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const credentialsFromBadPlaces: DocumentedRule = {
  rule: {
    id: 'credentials-from-bad-places',
    title: 'Valid credentials are used from Tor or a known bad address',
    rationale:
      'Unlike a knock at a public address, these calls are signed now: somebody has a key or a session of ' +
      'ours. GuardDuty uses this family for calls that change something or open a session; calls that ' +
      'only list are Recon and stay tickets. It rates them MEDIUM, and they are often all that a theft ' +
      'of a long-lived key shows before harm is done.',
    when: {
      facts: {
        threatType: [
          'UnauthorizedAccess:IAMUser/TorIPCaller',
          'UnauthorizedAccess:IAMUser/MaliciousIPCaller',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1078.004', 'T1090.003'],
  falsePositives: [
    'People who travel, or whose provider shares addresses with bad neighbours. Ask the person, over ' +
      'another channel.',
  ],
  cases: [
    {
      title: 'an API call through Tor',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/UnauthorizedAccess:IAMUser-TorIPCaller'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['credentials-from-bad-places'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a call from a known bad address',
      base: 'asff',
      finding: {
        Types: ['TTPs/UnauthorizedAccess:IAMUser-MaliciousIPCaller'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['credentials-from-bad-places'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a console login from two countries',
      base: 'ocsf',
      finding: {
        severity: 'Medium',
        severity_id: 3,
        finding_info: { types: ['Threats', 'UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B'] },
      },
      matchesNot: ['credentials-from-bad-places'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'only listing, through Tor',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:IAMUser-TorIPCaller'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['credentials-from-bad-places'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
