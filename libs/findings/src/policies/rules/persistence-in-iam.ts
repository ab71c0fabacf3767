import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const persistenceInIam: DocumentedRule = {
  rule: {
    id: 'persistence-in-iam',
    title: 'Somebody may settle in: unusual persistence or privilege calls',
    rationale:
      'A principal that never did so makes keys, users or policies, or gives itself rights. It is how ' +
      'a patient intruder settles in, and it is how every pipeline looks on the day of a new task; ' +
      'GuardDuty says MEDIUM. A ticket of its own within four hours, never gathered: what was made can ' +
      'still be taken away then. The same principal that also blinds us pages (evasion-in-iam), and so ' +
      'does one that calls from a known bad place.',
    when: {
      facts: {
        threatType: [
          'Persistence:IAMUser/AnomalousBehavior',
          'PrivilegeEscalation:IAMUser/AnomalousBehavior',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('persistence-in-iam'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1098', 'T1136.003'],
  falsePositives: [
    'A deployment role that gets a new task: the same pipeline, the expected addresses, a change that ' +
      'somebody announced.',
  ],
  cases: [
    {
      title: 'unusual persistence',
      base: 'asff',
      finding: { Types: ['TTPs/Persistence/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matches: ['persistence-in-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'unusual escalation',
      base: 'asff',
      finding: {
        Types: ['TTPs/Privilege Escalation/IAMUser-AnomalousBehavior'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['persistence-in-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'unusual evasion',
      base: 'ocsf',
      finding: {
        severity: 'Medium',
        severity_id: 3,
        finding_info: { types: ['Threats', 'DefenseEvasion:IAMUser/AnomalousBehavior'] },
      },
      matchesNot: ['persistence-in-iam'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'reading secrets',
      base: 'asff',
      finding: { Types: ['TTPs/Credential Access/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['persistence-in-iam'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'LOW is gathered',
      base: 'asff',
      finding: { Types: ['TTPs/Persistence/IAMUser-AnomalousBehavior'], Severity: { Label: 'LOW' } },
      matchesNot: ['persistence-in-iam'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
