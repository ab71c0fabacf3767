import type { Story } from '../story.js';

/** 12: data leaves inside questions; HIGH at most. */
export const dnsExfiltration: Story = {
  title: 'Data leaves a closed network inside DNS questions',
  story:
    'A batch host without a route to the internet is reached from a build runner. It packs records into DNS questions for a day and a half; a second, larger part goes to a drop point when a proxy is found.',
  references: [
    'GuardDuty User Guide: Trojan:EC2/DNSDataExfiltration, Trojan:EC2/DropPoint',
    'MITRE ATT&CK T1048.003, T1572',
  ],
  where: ({ kind }) => kind === 'data',
  accountRole: 'data platform, production',
  steps: [
    { hours: 0, from: 'guardduty', what: 'UnauthorizedAccess:EC2/SSHBruteForce', on: 'host' },
    { hours: 4, from: 'guardduty', what: 'Behavior:EC2/NetworkPortUnusual', on: 'host' },
    { hours: 12, from: 'guardduty', what: 'Trojan:EC2/DNSDataExfiltration', on: 'host', again: true },
    { hours: 36, from: 'guardduty', what: 'Trojan:EC2/DropPoint', on: 'host' },
  ],
};
