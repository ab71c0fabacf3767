import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const clusterSettings: DocumentedRule = {
  rule: {
    id: 'cluster-settings',
    title: 'A cluster is set up carelessly',
    rationale:
      'Settings that make a later break-in easy. Charts and tutorials bring them along, and nobody ' +
      'broke in. A ticket of four hours; opening a cluster to anonymous callers is another one ' +
      '(public-access-granted).',
    when: {
      facts: {
        threatType: [
          'Policy:Kubernetes/AdminAccessToDefaultServiceAccount',
          'Policy:Kubernetes/ExposedDashboard',
          'Policy:Kubernetes/KubeflowDashboardExposed',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('kubernetes'),
    references: [SOURCE.guardDutyEks],
  },
  attack: ['T1610'],
  falsePositives: ['Installers that need the right for some minutes.'],
  cases: [
    {
      title: 'the default service account is an administrator',
      base: 'asff',
      finding: {
        Types: [
          'Software and Configuration Checks/AWS Security Best Practices/Policy:Kubernetes-AdminAccessToDefaultServiceAccount',
        ],
        Severity: { Label: 'HIGH' },
      },
      matches: ['cluster-settings'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'open to anybody',
      base: 'asff',
      finding: {
        Types: [
          'Software and Configuration Checks/AWS Security Best Practices/Policy:Kubernetes-AnonymousAccessGranted',
        ],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['cluster-settings'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
