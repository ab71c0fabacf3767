import type { Story } from '../story.js';

/** 1: server-side request forgery, role credentials used from outside, an attack sequence on top. */
export const stolenInstanceRole: Story = {
  title: 'Role credentials of a web server used from outside AWS',
  story:
    'A request forgery in a public web application reads the credentials of the instance role from the metadata service. They are used from a rented server: first to look around, then to read objects. GuardDuty joins the steps into an attack sequence half a day later.',
  references: [
    'GuardDuty User Guide: UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
    'MITRE ATT&CK T1552.005, T1078.004',
  ],
  where: ({ kind }) => kind === 'web',
  accountRole: 'public web application, production',
  steps: [
    { hours: 0, from: 'guardduty', what: 'Recon:EC2/PortProbeUnprotectedPort', on: 'server', again: true },
    { hours: 3.2, from: 'guardduty', what: 'Discovery:IAMUser/AnomalousBehavior', on: 'role' },
    {
      hours: 3.4,
      from: 'guardduty',
      what: 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
      on: 'role',
      again: true,
    },
    { hours: 5.1, from: 'guardduty', what: 'Discovery:S3/AnomalousBehavior', on: 'bucket' },
    { hours: 6.8, from: 'guardduty', what: 'Exfiltration:S3/AnomalousBehavior', on: 'bucket' },
    { hours: 11.5, from: 'guardduty', what: 'AttackSequence:IAM/CompromisedCredentials', on: 'role' },
  ],
};
