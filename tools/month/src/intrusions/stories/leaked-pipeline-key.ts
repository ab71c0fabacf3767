import type { Story } from '../story.js';

/** 4: a key of a pipeline in a public repository; MEDIUM at most. */
export const leakedPipelineKey: Story = {
  title: 'Leaked key of a build pipeline makes users of its own',
  story:
    'A long-lived key of a build pipeline is pushed to a public repository. Somebody tries it from a cloud provider that the organisation does not use, lists users and roles, makes a user with a key and gives it the administrator policy.',
  references: [
    'GuardDuty User Guide: Persistence:IAMUser/AnomalousBehavior, PrivilegeEscalation:IAMUser/AnomalousBehavior',
    'MITRE ATT&CK T1552.001, T1136.003, T1098.003',
  ],
  where: ({ kind }) => kind === 'ci',
  accountRole: 'shared build account',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Discovery:IAMUser/AnomalousBehavior', on: 'key' },
    { hours: 0.3, from: 'guardduty', what: 'Recon:IAMUser/MaliciousIPCaller', on: 'key' },
    { hours: 1.5, from: 'guardduty', what: 'Persistence:IAMUser/AnomalousBehavior', on: 'key' },
    {
      hours: 1.8,
      from: 'guardduty',
      what: 'PrivilegeEscalation:IAMUser/AnomalousBehavior',
      on: 'key',
      again: true,
    },
    { hours: 20, from: 'guardduty', what: 'UnauthorizedAccess:IAMUser/MaliciousIPCaller', on: 'new key' },
  ],
};
