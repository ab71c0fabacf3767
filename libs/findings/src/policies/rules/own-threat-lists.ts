import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const ownThreatLists: DocumentedRule = {
  rule: {
    id: 'own-threat-lists',
    title: 'An address or name on a list of our own was met',
    rationale:
      'The list is our own upload, and its quality is ours: feeds hold addresses of shared hosts and ' +
      'content networks, and they age. A hit is a reason to look within four hours, not to wake. ' +
      "Whoever keeps a list of sure addresses only (one's own incident's, say) takes this rule out of a " +
      'copy of the policy. A custom list of malware hashes is not here: that hit is a program that ran.',
    when: {
      facts: {
        threatType: [
          'UnauthorizedAccess:EC2/MaliciousIPCaller.Custom',
          'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom',
          'UnauthorizedAccess:Lambda/MaliciousIPCaller.Custom',
          'UnauthorizedAccess:S3/MaliciousIPCaller.Custom',
          'Recon:IAMUser/MaliciousIPCaller.Custom',
          'Discovery:S3/MaliciousIPCaller.Custom',
          'Discovery:Kubernetes/MaliciousIPCaller.Custom',
          'CredentialAccess:Kubernetes/MaliciousIPCaller.Custom',
          'DefenseEvasion:Kubernetes/MaliciousIPCaller.Custom',
          'Impact:Kubernetes/MaliciousIPCaller.Custom',
          'Persistence:Kubernetes/MaliciousIPCaller.Custom',
          'Impact:EC2/MaliciousDomainRequest.Custom',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.guardDutyThreatLists, SOURCE.guardDutyEc2],
  },
  falsePositives: ['Feeds that list whole networks.'],
  cases: [
    {
      title: 'EC2 and an address of our list',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/UnauthorizedAccess:EC2-MaliciousIPCaller.Custom'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['own-threat-lists'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a signed call from an address of our list',
      base: 'asff',
      finding: {
        Types: ['TTPs/UnauthorizedAccess:IAMUser-MaliciousIPCaller.Custom'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['own-threat-lists'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: "a signed call from an address of AWS's list",
      base: 'asff',
      finding: {
        Types: ['TTPs/UnauthorizedAccess:IAMUser-MaliciousIPCaller'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['own-threat-lists'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
