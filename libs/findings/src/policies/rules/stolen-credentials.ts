import type { DocumentedRule } from '../documented-rule.js';
import { PAGE_NOW } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const stolenCredentials: DocumentedRule = {
  rule: {
    id: 'stolen-credentials',
    title: 'Credentials of ours are in the hands of somebody else',
    rationale:
      'Credentials that exist only on a machine of ours are used from an address that is not of AWS, or ' +
      'AWS itself knows that the key is out. There is hardly a more certain sign: the theft is over and ' +
      'the use has begun. Raised to P1, since every minute is one API call more.',
    when: {
      facts: {
        threatType: [
          'CredentialAccess:IAMUser/CompromisedCredentials',
          'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
          'UnauthorizedAccess:IAMUser/ResourceCredentialExfiltration.OutsideAWS',
        ],
        severity: ['HIGH'],
      },
    },
    then: PAGE_NOW,
    runbook: runbook('stolen-credentials'),
    references: [SOURCE.guardDutyIam],
  },
  attack: ['T1552.005', 'T1078.004'],
  falsePositives: [
    'Traffic of a VPC that leaves through a proxy on premises: the calls of the instance then come ' +
      'from outside. Give GuardDuty the addresses as a trusted IP list.',
  ],
  cases: [
    {
      title: 'instance credentials outside AWS',
      base: 'asff',
      finding: {
        Types: [
          'Effects/Data Exfiltration/UnauthorizedAccess:IAMUser-InstanceCredentialExfiltration.OutsideAWS',
        ],
        Severity: { Label: 'HIGH' },
      },
      matches: ['stolen-credentials'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'a key that AWS knows to be out',
      base: 'guardduty',
      finding: { type: 'CredentialAccess:IAMUser/CompromisedCredentials', severity: 8 },
      matches: ['stolen-credentials'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'inside AWS is less certain',
      base: 'asff',
      finding: {
        Types: [
          'Effects/Data Exfiltration/UnauthorizedAccess:IAMUser-InstanceCredentialExfiltration.InsideAWS',
        ],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['stolen-credentials'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
