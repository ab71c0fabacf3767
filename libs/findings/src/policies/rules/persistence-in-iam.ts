import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const persistenceInIam: DocumentedRule = {
  rule: {
    id: 'persistence-in-iam',
    title: 'Somebody settles in: unusual persistence, privilege or evasion calls',
    rationale:
      'A principal that never did so makes keys, users or policies, gives itself rights, or stops logs ' +
      'and alarms. These three stages come after the entry and before the harm, and often nothing else ' +
      'is seen of a patient intruder, so they page although GuardDuty says MEDIUM. The stages before ' +
      '(InitialAccess, Discovery) and reading secrets (CredentialAccess) happen far more often in daily ' +
      'work and stay below. LOW never pages.',
    when: {
      facts: {
        threatType: [
          'Persistence:IAMUser/AnomalousBehavior',
          'PrivilegeEscalation:IAMUser/AnomalousBehavior',
          'DefenseEvasion:IAMUser/AnomalousBehavior',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('persistence-in-iam'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1098', 'T1136.003', 'T1685.002'],
  falsePositives: [
    'A deployment role that gets a new task: the same pipeline, the expected addresses, a change that ' +
      'somebody announced.',
    'Terraform or CloudFormation that removes a network, and its flow logs with it.',
  ],
  cases: [
    {
      title: 'unusual persistence',
      base: 'asff',
      finding: { Types: ['TTPs/Persistence/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matches: ['persistence-in-iam'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'unusual escalation',
      base: 'asff',
      finding: {
        Types: ['TTPs/Privilege Escalation/IAMUser-AnomalousBehavior'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['persistence-in-iam'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'unusual evasion',
      base: 'ocsf',
      finding: {
        severity: 'Medium',
        severity_id: 3,
        finding_info: { types: ['Threats', 'DefenseEvasion:IAMUser/AnomalousBehavior'] },
      },
      matches: ['persistence-in-iam'],
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
      title: 'LOW never pages',
      base: 'asff',
      finding: { Types: ['TTPs/Persistence/IAMUser-AnomalousBehavior'], Severity: { Label: 'LOW' } },
      matchesNot: ['persistence-in-iam'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
