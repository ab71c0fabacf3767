import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const mailSenders: DocumentedRule = {
  rule: {
    id: 'mail-senders',
    title: 'A machine sends mail in bulk',
    rationale:
      'GuardDuty sees port 25 to many servers. In an estate of some size that is a mail server or an ' +
      'application that was given no relay; now and then it is a spam bot. Both can wait four hours.',
    when: { facts: { threatType: ['Backdoor:EC2/Spambot'], severity: ['MEDIUM'] } },
    then: TICKET,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2],
  },
  attack: ['T1496'],
  falsePositives: ['Mail servers, monitoring, applications that send for themselves.'],
  cases: [
    {
      title: 'bulk mail',
      base: 'asff',
      finding: { Types: ['TTPs/Command and Control/Backdoor:EC2-Spambot'], Severity: { Label: 'MEDIUM' } },
      matches: ['mail-senders'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'C&C',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['mail-senders'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
