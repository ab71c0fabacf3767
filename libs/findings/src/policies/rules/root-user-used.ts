import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const rootUserUsed: DocumentedRule = {
  rule: {
    id: 'root-user-used',
    title: 'The root user was used',
    rationale:
      "The root user is for a handful of tasks in an account's life, and somebody should be able to " +
      'name the task. LOW by GuardDuty, raised to a ticket of four hours.',
    when: {
      facts: {
        threatType: ['Policy:IAMUser/RootCredentialUsage', 'Policy:IAMUser/ShortTermRootCredentialUsage'],
        severity: ['LOW', 'MEDIUM'],
      },
    },
    then: TICKET,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1078.004'],
  falsePositives: [
    'Closing an account, changing its contact or support plan; short-term root sessions of the ' +
      "organization's security team.",
  ],
  cases: [
    {
      title: 'root was used',
      base: 'asff',
      finding: { Types: ['TTPs/Policy:IAMUser-RootCredentialUsage'], Severity: { Label: 'LOW' } },
      matches: ['root-user-used'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'another policy finding',
      base: 'asff',
      finding: { Types: ['TTPs/Policy:S3-AccountBlockPublicAccessDisabled'], Severity: { Label: 'LOW' } },
      matchesNot: ['root-user-used'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
