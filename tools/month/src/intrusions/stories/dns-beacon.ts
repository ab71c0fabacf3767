import type { Story } from '../story.js';

/** 3: an implant that asks its controller by DNS; HIGH at most. */
export const dnsBeacon: Story = {
  title: 'Implant on a forgotten server calls its controller by DNS',
  story:
    'A server of an account that the directory does not list runs an old content management system. An implant arrives through it, finds a way round the resolver and asks for names of its controller, slowly, for two days.',
  references: ['GuardDuty User Guide: Backdoor:EC2/C&CActivity.B!DNS', 'MITRE ATT&CK T1190, T1071.004'],
  where: ({ listed }) => !listed,
  accountRole: 'an account that is missing from the directory',
  steps: [
    {
      hours: 0,
      from: 'guardduty',
      what: 'Impact:EC2/SuspiciousDomainRequest.Reputation',
      on: 'server',
      again: true,
    },
    { hours: 4, from: 'guardduty', what: 'DefenseEvasion:EC2/UnusualDNSResolver', on: 'server' },
    { hours: 7, from: 'guardduty', what: 'Backdoor:EC2/C&CActivity.B!DNS', on: 'server', again: true },
    { hours: 43, from: 'guardduty', what: 'Behavior:EC2/TrafficVolumeUnusual', on: 'server' },
  ],
};
