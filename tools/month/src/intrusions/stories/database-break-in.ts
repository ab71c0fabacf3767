import type { Story } from '../story.js';

/** 11: guessed until it opened; HIGH at most. */
export const databaseBreakIn: Story = {
  title: 'Database password guessed, snapshot taken away',
  story:
    'A staging database with a copy of real data is public. Its administrator is guessed for a night, then signs in. Two hours later a snapshot is made and shared with an account outside.',
  references: [
    'GuardDuty User Guide: CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce',
    'MITRE ATT&CK T1110.001, T1537',
  ],
  where: ({ kind }) => kind === 'staging',
  accountRole: 'staging account with a copy of production data',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Discovery:RDS/MaliciousIPCaller', on: 'database' },
    {
      hours: 1,
      from: 'guardduty',
      what: 'CredentialAccess:RDS/MaliciousIPCaller.FailedLogin',
      on: 'database',
      again: true,
    },
    {
      hours: 6,
      from: 'guardduty',
      what: 'CredentialAccess:RDS/AnomalousBehavior.FailedLogin',
      on: 'database',
    },
    {
      hours: 9.5,
      from: 'guardduty',
      what: 'CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce',
      on: 'database',
    },
    { hours: 11.7, from: 'guardduty', what: 'Exfiltration:IAMUser/AnomalousBehavior', on: 'role' },
  ],
};
