import type { Step, Story } from './story.js';

/*
 * Harmless chains that look like intrusions. They carry no mark, as in life: whoever planned them knows.
 * Assumption: one test run of the detections and one penetration test a month, and two people who press "generate sample
 * findings" (their findings say that they are samples, as GuardDuty makes them).
 */

const finding = (hours: number, what: string, on: string, severity?: Step['severity']): Step => ({
  hours,
  from: 'guardduty',
  what,
  on,
  ...(severity === undefined ? {} : { severity }),
});

/** Source: GuardDuty User Guide, "Test GuardDuty findings in dedicated accounts", which advises a separate account. */
const testRun: Story = {
  title: 'Test run of GuardDuty detections',
  story: 'The security team starts the tester in an account of its own.',
  references: [],
  where: ({ kind }) => kind === 'security',
  accountRole: 'security tooling',
  steps: [
    finding(0, 'Backdoor:EC2/C&CActivity.B!DNS', 'a'),
    finding(0.1, 'CryptoCurrency:EC2/BitcoinTool.B!DNS', 'a'),
    finding(0.1, 'Trojan:EC2/DGADomainRequest.C!DNS', 'a'),
    finding(0.2, 'Trojan:EC2/BlackholeTraffic!DNS', 'a'),
    finding(0.2, 'Trojan:EC2/PhishingDomainRequest!DNS', 'a'),
    finding(0.3, 'Trojan:EC2/DNSDataExfiltration', 'a'),
    finding(0.4, 'UnauthorizedAccess:EC2/SSHBruteForce', 'b', 'HIGH'),
    finding(0.5, 'UnauthorizedAccess:EC2/TorClient', 'b'),
    finding(0.7, 'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom', 'c'),
    finding(0.8, 'PenTest:IAMUser/KaliLinux', 'c'),
    finding(1, 'Execution:Runtime/ReverseShell', 'd'),
    finding(1.1, 'PrivilegeEscalation:Runtime/DockerSocketAccessed', 'd'),
    finding(1.2, 'Impact:Runtime/CryptoMinerExecuted', 'd'),
    finding(1.4, 'Execution:EC2/MaliciousFile', 'a'),
  ],
};

/** Names follow the attack techniques that breach simulation tools run against an account. */
const penetrationTest: Story = {
  title: 'Announced penetration test of a public application',
  story: 'A supplier tests an application of production for three days.',
  references: [],
  where: ({ kind }) => kind === 'web',
  accountRole: 'public web application, production',
  steps: [
    finding(0, 'Recon:EC2/PortProbeUnprotectedPort', 'a'),
    finding(5, 'UnauthorizedAccess:EC2/SSHBruteForce', 'a'),
    finding(24, 'PenTest:IAMUser/KaliLinux', 'b'),
    finding(25, 'Discovery:IAMUser/AnomalousBehavior', 'b'),
    finding(27, 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS', 'b'),
    finding(29, 'Persistence:IAMUser/AnomalousBehavior', 'b'),
    finding(50, 'Exfiltration:S3/AnomalousBehavior', 'c'),
    finding(53, 'AttackSequence:IAM/CompromisedCredentials', 'b'),
  ],
};

export const EXERCISES: readonly Story[] = [testRun, penetrationTest];
