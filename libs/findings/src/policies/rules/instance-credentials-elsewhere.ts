import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const instanceCredentialsElsewhere: DocumentedRule = {
  rule: {
    id: 'instance-credentials-elsewhere',
    title: 'Credentials of a machine are used from another account',
    rationale:
      'The same theft, used from an AWS account that GuardDuty does not know as ours. GuardDuty lowers ' +
      'it to MEDIUM where the other account is affiliated; HIGH remains for strangers, and pages. ' +
      'MEDIUM stays a ticket.',
    when: {
      facts: {
        threatType: [
          'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.InsideAWS',
          'UnauthorizedAccess:IAMUser/ResourceCredentialExfiltration.InsideAWS',
        ],
        severity: ['HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1552.005', 'T1078.004'],
  falsePositives: [
    'Shared networking: endpoints or a transit gateway through another account.',
    'Tools that carry the credentials of one machine to another; they should assume a role instead.',
  ],
  cases: [
    {
      title: 'from a foreign account',
      base: 'asff',
      finding: {
        Types: [
          'Effects/Data Exfiltration/UnauthorizedAccess:IAMUser-InstanceCredentialExfiltration.InsideAWS',
        ],
        Severity: { Label: 'HIGH' },
      },
      matches: ['instance-credentials-elsewhere'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'from an affiliated one',
      base: 'asff',
      finding: {
        Types: [
          'Effects/Data Exfiltration/UnauthorizedAccess:IAMUser-InstanceCredentialExfiltration.InsideAWS',
        ],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['instance-credentials-elsewhere'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
