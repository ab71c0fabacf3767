import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const ourMachineAttacks: DocumentedRule = {
  rule: {
    id: 'our-machine-attacks',
    title: 'A machine of ours attacks others',
    rationale:
      'GuardDuty gives the same brute force type two severities: LOW when ours is the target, HIGH ' +
      'when ours is the one that attacks. HIGH means that somebody else steers the machine, or that a ' +
      'scanner, a load test or a user of Tor runs on it, which is as frequent. AWS sends an abuse ' +
      'notice and may stop the instance, within days. Four hours. What steers such a machine is C&C ' +
      'activity or a reverse shell, and pages.',
    when: {
      facts: {
        threatType: [
          'UnauthorizedAccess:EC2/SSHBruteForce',
          'UnauthorizedAccess:EC2/RDPBruteForce',
          'Impact:EC2/WinRMBruteForce',
          'Impact:EC2/PortSweep',
          'Backdoor:EC2/DenialOfService',
          'UnauthorizedAccess:EC2/TorClient',
          'UnauthorizedAccess:EC2/TorRelay',
          'UnauthorizedAccess:Runtime/TorClient',
          'UnauthorizedAccess:Runtime/TorRelay',
          'UnauthorizedAccess:Lambda/TorClient',
          'UnauthorizedAccess:Lambda/TorRelay',
        ],
        severity: ['HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2],
  },
  attack: ['T1110', 'T1046', 'T1498', 'T1090.003'],
  falsePositives: [
    "A vulnerability scanner of one's own (PortSweep, brute force): mark it by tag, suppress these " +
      'types for it.',
    'A load test (DenialOfService).',
  ],
  cases: [
    {
      title: 'ours attacks',
      base: 'asff',
      finding: {
        Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['our-machine-attacks'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'ours sweeps ports',
      base: 'ocsf',
      finding: {
        severity: 'High',
        severity_id: 4,
        finding_info: { types: ['Threats', 'Impact:EC2/PortSweep'] },
      },
      matches: ['our-machine-attacks'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'ours is attacked',
      base: 'asff',
      finding: {
        Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'],
        Severity: { Label: 'LOW' },
      },
      matchesNot: ['our-machine-attacks'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
  ],
};
