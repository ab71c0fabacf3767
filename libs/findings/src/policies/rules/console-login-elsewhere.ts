import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const consoleLoginElsewhere: DocumentedRule = {
  rule: {
    id: 'console-login-elsewhere',
    title: 'One user signs in to the console from several countries at about the same time',
    rationale:
      'The password worked, and the places do not fit one person. That is a theft at times and a VPN, ' +
      'a phone on another network or a shared user most of the time; the type tells the distance and ' +
      'nothing about what was done. Four hours to ask the person. What a thief does next has types ' +
      'that page: calls from Tor or bad addresses, logs switched off, data carried away.',
    when: {
      facts: {
        threatType: ['UnauthorizedAccess:IAMUser/ConsoleLoginSuccess'],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1078.004'],
  falsePositives: [
    'A VPN that leaves in several countries; people who travel; a user that several people share.',
  ],
  cases: [
    {
      title: 'two countries',
      base: 'guardduty',
      finding: { type: 'UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B', severity: 5 },
      matches: ['console-login-elsewhere'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'through Tor',
      base: 'guardduty',
      finding: { type: 'UnauthorizedAccess:IAMUser/TorIPCaller', severity: 5 },
      matchesNot: ['console-login-elsewhere'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
