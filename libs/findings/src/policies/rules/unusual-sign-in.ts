import type { DocumentedRule } from '../documented-rule.js';
import { GATHER } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const unusualSignIn: DocumentedRule = {
  rule: {
    id: 'unusual-sign-in',
    title: 'Somebody signs in as never before',
    rationale:
      "New colleagues, new laptops, hotels, new pipelines: this is the most frequent of GuardDuty's " +
      'unusual behaviours and says least. It is gathered for the owner; what an intruder does after the ' +
      'sign-in has types of its own, and some of them page.',
    when: { facts: { threatType: ['InitialAccess:IAMUser/AnomalousBehavior'], severity: ['MEDIUM'] } },
    then: GATHER,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1078.004'],
  falsePositives: ['Travel, a new network provider, a new pipeline, a renamed role.'],
  cases: [
    {
      title: 'an unusual sign-in',
      base: 'asff',
      finding: { Types: ['TTPs/Initial Access/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matches: ['unusual-sign-in'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'persistence after it',
      base: 'asff',
      finding: { Types: ['TTPs/Persistence/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['unusual-sign-in'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
