import type { Story } from '../story.js';

/** 7: from a web request to the host of a cluster; HIGH at most. */
export const containerEscape: Story = {
  title: 'Container escape from a public service to its node',
  story:
    'A template injection gives a shell in a container. It is made a reverse shell, tools are fetched, a host directory is mounted and the container is left through runC. From the node secrets of the cluster are read.',
  references: [
    'GuardDuty User Guide: Execution:Runtime/ReverseShell, PrivilegeEscalation:Runtime/RuncContainerEscape',
    'MITRE ATT&CK T1059.004, T1611',
  ],
  where: ({ kind }) => kind === 'cluster',
  accountRole: 'EKS cluster of customer-facing services, production',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Execution:Runtime/SuspiciousShellCreated', on: 'pod' },
    { hours: 0.1, from: 'guardduty', what: 'Execution:Runtime/ReverseShell', on: 'pod' },
    { hours: 0.5, from: 'guardduty', what: 'Execution:Runtime/NewBinaryExecuted', on: 'pod', again: true },
    {
      hours: 0.9,
      from: 'guardduty',
      what: 'PrivilegeEscalation:Runtime/ContainerMountsHostDirectory',
      on: 'pod',
    },
    { hours: 1.2, from: 'guardduty', what: 'PrivilegeEscalation:Runtime/RuncContainerEscape', on: 'pod' },
    {
      hours: 2.6,
      from: 'guardduty',
      what: 'CredentialAccess:Kubernetes/AnomalousBehavior.SecretsAccessed',
      on: 'cluster',
    },
  ],
};
