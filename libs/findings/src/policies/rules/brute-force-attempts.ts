import type { DocumentedRule } from '../documented-rule.js';
import { GATHER } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const bruteForceAttempts: DocumentedRule = {
  rule: {
    id: 'brute-force-attempts',
    title: 'Guessing at one of our machines',
    rationale:
      "Older connections label GuardDuty's 2.0 as MEDIUM, and some count repeated guessing higher. It " +
      'is still guessing from outside. The owner gets one list of what should not be reachable.',
    when: {
      facts: {
        threatType: [
          'UnauthorizedAccess:EC2/SSHBruteForce',
          'UnauthorizedAccess:EC2/RDPBruteForce',
          'Impact:EC2/WinRMBruteForce',
        ],
        severity: ['MEDIUM'],
      },
    },
    then: GATHER,
    runbook: runbook('public-exposure'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyToSecurityHub],
  },
  attack: ['T1110'],
  falsePositives: ['All of them, unless the password is weak.'],
  cases: [
    {
      title: 'MEDIUM',
      base: 'asff',
      finding: {
        Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['brute-force-attempts'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'HIGH: ours attacks',
      base: 'asff',
      finding: {
        Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['brute-force-attempts'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
