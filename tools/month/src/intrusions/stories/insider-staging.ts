import type { Story } from '../story.js';

/** 9: somebody who may read gathers what they may not keep; MEDIUM at most. */
export const insiderStaging: Story = {
  title: 'Insider gathers customer data and fetches it through Tor',
  story:
    'An analyst who leaves next month lists buckets that are not theirs, reads secrets of a pipeline, writes extracts into an unused bucket over two evenings (Macie sees what they hold) and fetches them at night from a Tor exit.',
  references: [
    'GuardDuty User Guide: UnauthorizedAccess:IAMUser/TorIPCaller, Impact:S3/AnomalousBehavior.Write',
    'MITRE ATT&CK T1074.002, T1530, T1090.003',
  ],
  where: ({ kind }) => kind === 'data',
  accountRole: 'data platform, production',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Discovery:S3/AnomalousBehavior', on: 'source' },
    { hours: 1, from: 'guardduty', what: 'CredentialAccess:IAMUser/AnomalousBehavior', on: 'analyst' },
    { hours: 2.5, from: 'guardduty', what: 'Impact:S3/AnomalousBehavior.Write', on: 'drop', again: true },
    { hours: 27, from: 'macie', what: 'SensitiveData:S3Object/Personal', severity: 'MEDIUM', on: 'extract' },
    { hours: 29, from: 'macie', what: 'SensitiveData:S3Object/Financial', severity: 'MEDIUM', on: 'extract' },
    {
      hours: 53,
      from: 'guardduty',
      what: 'UnauthorizedAccess:IAMUser/TorIPCaller',
      on: 'analyst',
      again: true,
    },
    { hours: 54, from: 'guardduty', what: 'Discovery:S3/TorIPCaller', on: 'drop' },
  ],
};
