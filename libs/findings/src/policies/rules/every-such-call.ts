import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const everySuchCall: DocumentedRule = {
  rule: {
    id: 'every-such-call',
    title: 'A call that can be an attack was made, by whomever',
    rationale:
      "GuardDuty's Custom Detection Rules report every call of a kind (an administrator policy " +
      'attached, a bucket shared, a start script changed) without knowing what is usual for the ' +
      'caller. Administrators and pipelines make these calls every day. They are tickets. Sharing a ' +
      'disk or database image with a stranger stays a page, as it has few honest reasons.',
    when: {
      facts: {
        threatType: [
          'CredentialAccess:RDS/ModifyAuthenticationProcess',
          'Exfiltration:S3/TransferDataToCloudAccount',
          'InitialAccess:RDS/ExploitPublicFacingApplication',
          'Persistence:EC2/BootOrLogonInitializationScripts',
          'Persistence:IAM/AccountManipulation',
          'Persistence:Lambda/AccountManipulation',
          'Persistence:Lambda/ModifyAuthenticationProcess',
          'PrivilegeEscalation:IAM/AccountManipulation',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('persistence-in-iam'),
    references: [SOURCE.customDetectionRules],
  },
  attack: ['T1098'],
  falsePositives: ['Administration and deployments.'],
  cases: [
    {
      title: 'an administrator policy attached',
      base: 'asff',
      finding: {
        Types: ['TTPs/Privilege Escalation/PrivilegeEscalation:IAM-AccountManipulation'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['every-such-call'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a disk image shared outside',
      base: 'asff',
      finding: {
        Types: ['TTPs/Exfiltration/Exfiltration:EC2-TransferDataToCloudAccount'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['every-such-call'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'unusual for the caller',
      base: 'asff',
      finding: {
        Types: ['TTPs/Privilege Escalation/IAMUser-AnomalousBehavior'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['every-such-call'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
