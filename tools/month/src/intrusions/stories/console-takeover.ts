import type { Story } from '../story.js';

/** 6: a phished person, a console session, a key left behind; MEDIUM at most. */
export const consoleTakeover: Story = {
  title: 'Phished console session leaves keys behind and stops the trail',
  story:
    'The session of an engineer is phished, second factor and all. The console is opened from a network that the person never used. Within hours the trail is stopped, a key is added to a second user and secrets are read.',
  references: [
    'GuardDuty User Guide: UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B, DefenseEvasion:IAMUser/AnomalousBehavior',
    'MITRE ATT&CK T1078.004, T1562.008, T1098.001',
  ],
  where: ({ kind, ocsf }) => kind === 'api' && ocsf,
  accountRole: 'service account of a product team, production, on the new Security Hub only',
  steps: [
    { hours: 0, from: 'guardduty', what: 'UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B', on: 'person' },
    { hours: 0.8, from: 'guardduty', what: 'Stealth:IAMUser/CloudTrailLoggingDisabled', on: 'person' },
    { hours: 0.9, from: 'guardduty', what: 'DefenseEvasion:IAMUser/AnomalousBehavior', on: 'person' },
    {
      hours: 1.7,
      from: 'guardduty',
      what: 'Persistence:IAMUser/AnomalousBehavior',
      on: 'person',
      again: true,
    },
    { hours: 5, from: 'guardduty', what: 'CredentialAccess:IAMUser/AnomalousBehavior', on: 'person' },
  ],
};
