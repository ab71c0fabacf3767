import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const codeOfSomebodyElseRuns: DocumentedRule = {
  rule: {
    id: 'code-of-somebody-else-runs',
    title: 'Code of somebody else runs on a machine of ours',
    rationale:
      'The agent on the machine saw a shell that calls home, known malware or a miner that started, ' +
      'code put into another process, or a way out of the container. Somebody has hands on the machine ' +
      'now, and these have next to no honest use on a server. What has one (programs without a file, ' +
      'odd commands, kernel modules, tools) is a ticket (suspicious-programs), and malware that a scan ' +
      'found on a disk is one too (malware-at-rest).',
    when: {
      facts: {
        threatType: [
          'Execution:Runtime/ReverseShell',
          'Execution:Runtime/MaliciousFileExecuted',
          'Impact:Runtime/CryptoMinerExecuted',
          'DefenseEvasion:Runtime/ProcessInjection.Proc',
          'DefenseEvasion:Runtime/ProcessInjection.VirtualMemoryWrite',
          'PrivilegeEscalation:Runtime/RuncContainerEscape',
          'PrivilegeEscalation:Runtime/CGroupsReleaseAgentModified',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyRuntime],
  },
  attack: ['T1059', 'T1055', 'T1611', 'T1496.001'],
  falsePositives: [
    'Security tools and their agents, which do the same for a good reason; build machines that run a ' +
      "scanner's test files.",
  ],
  cases: [
    {
      title: 'a shell that calls home',
      base: 'guardduty',
      finding: { type: 'Execution:Runtime/ReverseShell', severity: 8 },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'out of the container',
      base: 'guardduty',
      finding: { type: 'PrivilegeEscalation:Runtime/RuncContainerEscape', severity: 8 },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a miner that runs',
      base: 'guardduty',
      finding: { type: 'Impact:Runtime/CryptoMinerExecuted', severity: 8 },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'malware that started',
      base: 'asff',
      finding: {
        Types: ['TTPs/Execution/Execution:Runtime-MaliciousFileExecuted'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['code-of-somebody-else-runs'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a program without a file',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:Runtime/FilelessExecution', severity: 5 },
      matchesNot: ['code-of-somebody-else-runs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'the container socket',
      base: 'guardduty',
      finding: { type: 'PrivilegeEscalation:Runtime/DockerSocketAccessed', severity: 5 },
      matchesNot: ['code-of-somebody-else-runs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a debugger',
      base: 'guardduty',
      finding: { type: 'DefenseEvasion:Runtime/ProcessInjection.Ptrace', severity: 5 },
      matchesNot: ['code-of-somebody-else-runs'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
