import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const unusualWorkloads: DocumentedRule = {
  rule: {
    id: 'unusual-workloads',
    title: 'A privileged workload or a right in a cluster is new',
    rationale:
      'Somebody who never did so starts a privileged container, mounts a sensitive directory of the ' +
      'host or binds a powerful role. From there it is one step to the node and its role; it is also ' +
      'what every new node agent, driver and operator needs on its first day. Four hours, a ticket of ' +
      'its own. The step itself, out of the container, pages (code-of-somebody-else-runs).',
    when: {
      facts: {
        threatType: [
          'PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed',
          'Persistence:Kubernetes/AnomalousBehavior.WorkloadDeployed',
          'PrivilegeEscalation:Kubernetes/AnomalousBehavior.RoleBindingCreated',
          'PrivilegeEscalation:Kubernetes/AnomalousBehavior.RoleCreated',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('kubernetes'),
    references: [SOURCE.guardDutyEks],
  },
  attack: ['T1610', 'T1611', 'T1098.006'],
  falsePositives: ['The first roll-out of a node agent, storage driver or operator by a new pipeline.'],
  cases: [
    {
      title: 'a privileged container',
      base: 'guardduty',
      finding: {
        type: 'PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed!PrivilegedContainer',
        severity: 8,
      },
      matches: ['unusual-workloads'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a sensitive mount',
      base: 'guardduty',
      finding: {
        type: 'Persistence:Kubernetes/AnomalousBehavior.WorkloadDeployed!ContainerWithSensitiveMount',
        severity: 8,
      },
      matches: ['unusual-workloads'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'secrets through Tor',
      base: 'guardduty',
      finding: { type: 'CredentialAccess:Kubernetes/TorIPCaller', severity: 8 },
      matchesNot: ['unusual-workloads'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
