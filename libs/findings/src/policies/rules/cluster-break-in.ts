import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const clusterBreakIn: DocumentedRule = {
  rule: {
    id: 'cluster-break-in',
    title: 'Somebody acts in a cluster from a known bad place or without login',
    rationale:
      'Secrets are read or workloads changed from Tor, from a known bad address or without any login: ' +
      'credentials of the cluster are in the wrong hands, or none are needed, and somebody uses that ' +
      'now. Calls that only look (Discovery) and workloads that are merely unusual (unusual-workloads) ' +
      'are tickets.',
    when: [
      {
        facts: {
          threatType: [
            'CredentialAccess:Kubernetes/MaliciousIPCaller',
            'CredentialAccess:Kubernetes/TorIPCaller',
            'CredentialAccess:Kubernetes/SuccessfulAnonymousAccess',
            'DefenseEvasion:Kubernetes/MaliciousIPCaller',
            'DefenseEvasion:Kubernetes/TorIPCaller',
            'DefenseEvasion:Kubernetes/SuccessfulAnonymousAccess',
            'Impact:Kubernetes/MaliciousIPCaller',
            'Impact:Kubernetes/TorIPCaller',
            'Impact:Kubernetes/SuccessfulAnonymousAccess',
            'Persistence:Kubernetes/MaliciousIPCaller',
            'Persistence:Kubernetes/TorIPCaller',
            'Persistence:Kubernetes/SuccessfulAnonymousAccess',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
    ],
    then: PAGE,
    runbook: runbook('kubernetes'),
    references: [SOURCE.guardDutyEks],
  },
  attack: ['T1552', 'T1078'],
  falsePositives: ['Health checks without login are Discovery, and no part of this.'],
  cases: [
    {
      title: 'secrets through Tor',
      base: 'asff',
      finding: {
        Types: ['TTPs/CredentialAccess/CredentialAccess:Kubernetes-TorIPCaller'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['cluster-break-in'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'an unusual privileged container',
      base: 'asff',
      finding: {
        Types: ['TTPs/AnomalousBehavior/PrivilegeEscalation:Kubernetes-WorkloadDeployed!PrivilegedContainer'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['cluster-break-in'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'looking around without login',
      base: 'asff',
      finding: {
        Types: ['TTPs/Discovery/Discovery:Kubernetes-SuccessfulAnonymousAccess'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['cluster-break-in'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
