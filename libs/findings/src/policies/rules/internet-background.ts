import type { DocumentedRule } from '../documented-rule.js';
import { LEAVE_ALONE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const internetBackground: DocumentedRule = {
  rule: {
    id: 'internet-background',
    title: 'The internet knocks at an open port',
    rationale:
      'Every address on the internet is probed all day. LOW says that ours is the target and that ' +
      'nothing came of it; thousands of these a month say only that a port is open, which the exposure ' +
      'and the control say once. Were the machine to answer in kind, the same types come as HIGH, and ' +
      'those are tickets of four hours (our-machine-attacks).',
    when: {
      facts: {
        threatType: [
          'Recon:EC2/PortProbeUnprotectedPort',
          'Recon:EC2/PortProbeEMRUnprotectedPort',
          'UnauthorizedAccess:EC2/SSHBruteForce',
          'UnauthorizedAccess:EC2/RDPBruteForce',
          'Impact:EC2/WinRMBruteForce',
        ],
        severity: ['LOW', 'INFORMATIONAL'],
      },
    },
    then: LEAVE_ALONE,
    runbook: runbook('left-alone'),
    references: [SOURCE.guardDutyEc2],
  },
  attack: ['T1595', 'T1110'],
  falsePositives: ['None that matters: at LOW there is no success among them.'],
  cases: [
    {
      title: 'a port is probed',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort'], Severity: { Label: 'LOW' } },
      matches: ['internet-background'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'ours is the target',
      base: 'guardduty',
      finding: { type: 'UnauthorizedAccess:EC2/RDPBruteForce', severity: 2 },
      matches: ['internet-background'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'ours is the actor',
      base: 'asff',
      finding: {
        Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-RDPBruteForce'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['internet-background'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
