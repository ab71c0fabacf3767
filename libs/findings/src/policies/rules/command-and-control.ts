import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const commandAndControl: DocumentedRule = {
  rule: {
    id: 'command-and-control',
    title: 'A machine of ours takes orders from a command and control server',
    rationale:
      'An instance, container or function speaks to a server from which malware is steered. Somebody ' +
      'has hands on the machine now and can go on to its credentials and its neighbours, so minutes ' +
      'matter. Only this family is here: names that were merely looked up, sinkholes and servers that ' +
      'are silent are tickets (suspicious-lookups), and data tunnels and drop points page as data that ' +
      'leaves (data-leaves).',
    when: {
      facts: {
        threatType: [
          'Backdoor:EC2/C&CActivity',
          'Backdoor:Runtime/C&CActivity',
          'Backdoor:Lambda/C&CActivity',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: PAGE,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime, SOURCE.guardDutyLambda],
  },
  attack: ['T1071'],
  falsePositives: [
    'Research machines and sandboxes that visit such servers on purpose.',
    'A DNS resolver or proxy whose clients ask: the finding names the resolver, the infected one is ' +
      'behind it.',
  ],
  cases: [
    {
      title: 'by DNS',
      base: 'guardduty',
      finding: { type: 'Backdoor:EC2/C&CActivity.B!DNS', severity: 8 },
      matches: ['command-and-control'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'in a container',
      base: 'guardduty',
      finding: { type: 'Backdoor:Runtime/C&CActivity.B', severity: 8 },
      matches: ['command-and-control'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a function',
      base: 'ocsf',
      finding: {
        severity: 'High',
        severity_id: 4,
        finding_info: { types: ['Threats', 'Backdoor:Lambda/C&CActivity.B'] },
      },
      matches: ['command-and-control'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a machine that floods others',
      base: 'guardduty',
      finding: { type: 'Backdoor:EC2/DenialOfService.Tcp', severity: 8 },
      matchesNot: ['command-and-control'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a server that is silent',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/BlackholeTraffic', severity: 5 },
      matchesNot: ['command-and-control'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
