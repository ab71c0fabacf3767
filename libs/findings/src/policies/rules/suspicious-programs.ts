import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const suspiciousPrograms: DocumentedRule = {
  rule: {
    id: 'suspicious-programs',
    title: 'Something runs on a machine as attackers run it',
    rationale:
      'A program ran from memory, a command line looked odd, a kernel module was loaded, or a tool ' +
      'that attackers like was started. Agents, installers, language runtimes and administrators do ' +
      'each of these on ordinary days, which is why they come by the hundred. Four hours, each a ' +
      'ticket of its own: beside a second finding on the same machine it is the story of the break-in. ' +
      'What has no honest use pages (code-of-somebody-else-runs).',
    when: {
      facts: {
        threatType: [
          'DefenseEvasion:Runtime/FilelessExecution',
          'DefenseEvasion:Runtime/KernelModuleLoaded',
          'DefenseEvasion:Runtime/SuspiciousCommand',
          'Execution:Runtime/SuspiciousCommand',
          'Execution:Runtime/SuspiciousTool',
          'Persistence:Runtime/SuspiciousCommand',
          'PrivilegeEscalation:Runtime/SuspiciousCommand',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyRuntime],
  },
  attack: ['T1620', 'T1547.006', 'T1059'],
  falsePositives: [
    'Agents that load a kernel module or run from memory; installers and language runtimes; ' +
      'administrators who debug.',
  ],
  cases: [
    {
      title: 'a program without a file',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:Runtime/FilelessExecution', severity: 5 },
      matches: ['suspicious-programs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a kernel module, HIGH',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:Runtime/KernelModuleLoaded', severity: 8 },
      matches: ['suspicious-programs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a tool, HIGH',
      base: 'guardduty',
      finding: { type: 'Execution:Runtime/SuspiciousTool', severity: 8 },
      matches: ['suspicious-programs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a shell that calls home',
      base: 'guardduty',
      finding: { type: 'Execution:Runtime/ReverseShell', severity: 8 },
      matchesNot: ['suspicious-programs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
