import type { Story } from '../story.js';

/** 2: an exposed dashboard, a privileged workload, a miner. */
export const clusterMiner: Story = {
  title: 'Miner in an EKS cluster of a sandbox that nobody watches',
  story:
    'A dashboard of a trial cluster is open to the internet. Whoever finds it deploys a workload with a privileged container, which fetches and runs a miner. The load shows in the traffic; GuardDuty ends with an attack sequence.',
  references: [
    'GuardDuty User Guide: Impact:Runtime/CryptoMinerExecuted, AttackSequence:EKS/CompromisedCluster',
    'MITRE ATT&CK T1610, T1496.001',
  ],
  where: ({ kind }) => kind === 'sandbox',
  accountRole: 'sandbox with a trial cluster',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Discovery:Kubernetes/SuccessfulAnonymousAccess', on: 'cluster' },
    {
      hours: 0.4,
      from: 'guardduty',
      what: 'PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed!PrivilegedContainer',
      on: 'cluster',
    },
    { hours: 0.6, from: 'guardduty', what: 'Execution:Runtime/NewBinaryExecuted', on: 'pod' },
    { hours: 0.7, from: 'guardduty', what: 'Impact:Runtime/CryptoMinerExecuted', on: 'pod', again: true },
    {
      hours: 1.1,
      from: 'guardduty',
      what: 'CryptoCurrency:Runtime/BitcoinTool.B!DNS',
      on: 'pod',
      again: true,
    },
    { hours: 1.6, from: 'guardduty', what: 'CryptoCurrency:Runtime/BitcoinTool.B', on: 'pod' },
    { hours: 9, from: 'guardduty', what: 'AttackSequence:EKS/CompromisedCluster', on: 'cluster' },
  ],
};
