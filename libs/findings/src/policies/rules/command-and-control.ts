import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const commandAndControl: DocumentedRule = {
  rule: {
    id: 'command-and-control',
    title: 'A machine of ours talks as malware talks',
    rationale:
      'An instance, container or function speaks to a command and control server, a drop point, a ' +
      'sinkhole, or to names that malware makes up: code of somebody else already runs there. GuardDuty ' +
      'rates some of these MEDIUM because the other side is silent or the list is older; the machine is ' +
      'infected all the same. Types that are mere lookups by people and crawlers, or mail servers, are ' +
      'taken back by later rules.',
    when: [
      { facts: { threatPurpose: ['Backdoor', 'Trojan'], severity: ['MEDIUM', 'HIGH'] } },
      {
        facts: {
          threatType: [
            'Impact:EC2/MaliciousDomainRequest.Reputation',
            'Impact:Runtime/MaliciousDomainRequest.Reputation',
          ],
          severity: ['HIGH'],
        },
      },
    ],
    then: PAGE,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime, SOURCE.guardDutyLambda],
  },
  attack: ['T1071', 'T1568.002', 'T1048'],
  falsePositives: [
    'Research machines and sandboxes that visit such servers on purpose.',
    'A DNS resolver or proxy whose clients ask: the finding names the resolver, the infected one is ' +
      'behind it.',
  ],
  cases: [
    {
      title: 'C&C by DNS, HIGH',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['command-and-control'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a drop point, MEDIUM',
      base: 'asff',
      finding: { Types: ['Effects/Data Exfiltration/Trojan:EC2-DropPoint'], Severity: { Label: 'MEDIUM' } },
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
      title: 'DNS tunnel',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/DNSDataExfiltration', severity: 8 },
      matches: ['command-and-control'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a lookup of a suspicious name',
      base: 'asff',
      finding: { Types: ['TTPs/Impact:EC2-SuspiciousDomainRequest.Reputation'], Severity: { Label: 'LOW' } },
      matchesNot: ['command-and-control'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
