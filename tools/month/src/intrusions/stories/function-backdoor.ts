import type { Story } from '../story.js';

/** 10: a poisoned dependency in a function; HIGH at most. */
export const functionBackdoor: Story = {
  title: 'Poisoned dependency in a Lambda function calls its controller',
  story:
    'A dependency of a function was taken over by its new maintainer. After the next deployment each call of the function sends its environment to a host known to hold stolen data, and asks a controller for work.',
  references: [
    'GuardDuty User Guide: Backdoor:Lambda/C&CActivity.B, Trojan:Lambda/DropPoint',
    'MITRE ATT&CK T1195.002, T1071.001',
  ],
  where: ({ kind }) => kind === 'api',
  accountRole: 'service account of a product team, production',
  steps: [
    {
      hours: 0,
      from: 'guardduty',
      what: 'UnauthorizedAccess:Lambda/MaliciousIPCaller.Custom',
      on: 'function',
      again: true,
    },
    { hours: 6, from: 'guardduty', what: 'Trojan:Lambda/DropPoint', on: 'function' },
    { hours: 19, from: 'guardduty', what: 'Backdoor:Lambda/C&CActivity.B', on: 'function', again: true },
    { hours: 40, from: 'guardduty', what: 'CredentialAccess:IAMUser/AnomalousBehavior', on: 'role' },
  ],
};
