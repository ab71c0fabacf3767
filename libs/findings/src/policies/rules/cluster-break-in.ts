import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const clusterBreakIn: DocumentedRule = {
  rule: {
    id: 'cluster-break-in',
    title: 'Somebody acts in a cluster who should not',
    rationale:
      'Secrets are read or workloads changed from Tor, from a known bad address or without any login, ' +
      'or somebody who never did so starts a privileged container or makes a cluster administrator. ' +
      'From a privileged container it is one step to the node and to its role. Calls that only look ' +
      '(Discovery) stay tickets.',
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
      {
        facts: {
          threatType: [
            'PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed',
            'Persistence:Kubernetes/AnomalousBehavior.WorkloadDeployed',
            'PrivilegeEscalation:Kubernetes/AnomalousBehavior.RoleBindingCreated',
          ],
          severity: ['HIGH'],
        },
      },
    ],
    then: PAGE,
    runbook: runbook('kubernetes'),
    references: [SOURCE.guardDutyEks],
  },
  attack: ['T1610', 'T1611', 'T1552'],
  falsePositives: [
    'The first roll-out of a node agent by a new pipeline (WorkloadDeployed).',
    'Health checks without login are Discovery, and no part of this.',
  ],
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
      matches: ['cluster-break-in'],
      expect: { priority: 'P2', pages: true, route: 'page' },
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
