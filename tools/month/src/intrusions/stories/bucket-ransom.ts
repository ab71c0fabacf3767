import type { Story } from '../story.js';

/** 5: read, copied away, deleted, a note left; CRITICAL at the end. */
export const bucketRansom: Story = {
  title: 'Objects of a data account copied out and deleted for ransom',
  story:
    'With a key found on a laptop somebody lists the buckets of a data account, reads one of them whole, switches off its protection, deletes the objects and writes a note. The sequence finding comes when the damage is done.',
  references: [
    'GuardDuty User Guide: Impact:S3/AnomalousBehavior.Delete, AttackSequence:S3/CompromisedData',
    'MITRE ATT&CK T1530, T1485, T1486',
  ],
  where: ({ kind }) => kind === 'data',
  accountRole: 'data platform, production',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Discovery:S3/AnomalousBehavior', on: 'bucket' },
    { hours: 2, from: 'guardduty', what: 'Exfiltration:S3/AnomalousBehavior', on: 'bucket', again: true },
    { hours: 8, from: 'guardduty', what: 'Stealth:S3/ServerAccessLoggingDisabled', on: 'bucket' },
    { hours: 8.2, from: 'guardduty', what: 'Impact:S3/AnomalousBehavior.Permission', on: 'bucket' },
    { hours: 8.6, from: 'guardduty', what: 'Impact:S3/AnomalousBehavior.Delete', on: 'bucket', again: true },
    { hours: 8.9, from: 'guardduty', what: 'Impact:S3/AnomalousBehavior.Write', on: 'bucket' },
    { hours: 13, from: 'guardduty', what: 'AttackSequence:S3/CompromisedData', on: 'bucket' },
  ],
};
