import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const codeOfSomebodyElseRuns: DocumentedRule = {
  rule: {
    id: 'code-of-somebody-else-runs',
    title: 'Code of somebody else runs on a machine of ours',
    rationale:
      'The agent on the machine, or a scan of its disk, saw a shell that calls home, a program without ' +
      'a file, code put into another process, a way out of the container, or known malware. These ' +
      'techniques have next to no honest use on a server. What has one (a new binary, the container ' +
      'socket, a mounted host directory, a debugger) stays below.',
    when: [
      {
        facts: {
          threatType: [
            'Execution:Runtime/ReverseShell',
            'Execution:Runtime/MaliciousFileExecuted',
            'DefenseEvasion:Runtime/FilelessExecution',
            'DefenseEvasion:Runtime/KernelModuleLoaded',
            'DefenseEvasion:Runtime/ProcessInjection.Proc',
            'DefenseEvasion:Runtime/ProcessInjection.VirtualMemoryWrite',
            'DefenseEvasion:Runtime/SuspiciousCommand',
            'Persistence:Runtime/SuspiciousCommand',
            'PrivilegeEscalation:Runtime/SuspiciousCommand',
            'PrivilegeEscalation:Runtime/RuncContainerEscape',
            'PrivilegeEscalation:Runtime/CGroupsReleaseAgentModified',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
      {
        facts: {
          threatType: [
            'Execution:EC2/MaliciousFile',
            'Execution:ECS/MaliciousFile',
            'Execution:Kubernetes/MaliciousFile',
            'Execution:Container/MaliciousFile',
          ],
          severity: ['HIGH'],
        },
      },
    ],
    then: PAGE,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyRuntime, SOURCE.guardDutyMalware],
  },
  attack: ['T1059', 'T1055', 'T1611', 'T1620'],
  falsePositives: [
    'Security tools and their agents, which do the same for a good reason; build machines that run a ' +
      "scanner's test files.",
  ],
  cases: [
    {
      title: 'a reverse shell',
      base: 'asff',
      finding: { Types: ['TTPs/Execution/Execution:Runtime-ReverseShell'], Severity: { Label: 'HIGH' } },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a program without a file, MEDIUM',
      base: 'asff',
      finding: {
        Types: ['TTPs/Defense Evasion/DefenseEvasion:Runtime-FilelessExecution'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'malware on a disk',
      base: 'guardduty',
      finding: { type: 'Execution:EC2/MaliciousFile', severity: 8 },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a new binary in a container',
      base: 'asff',
      finding: {
        Types: ['TTPs/Execution/Execution:Runtime-NewBinaryExecuted'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['code-of-somebody-else-runs'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'the container socket',
      base: 'asff',
      finding: {
        Types: ['TTPs/Privilege Escalation/PrivilegeEscalation:Runtime-DockerSocketAccessed'],
        Severity: { Label: 'MEDIUM' },
      },
      matchesNot: ['code-of-somebody-else-runs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
