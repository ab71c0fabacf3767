import type { DocumentedRule } from '../documented-rule.js';
import { GATHER } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const unusualTraffic: DocumentedRule = {
  rule: {
    id: 'unusual-traffic',
    title: 'Something on the network or in a container is new',
    rationale:
      'A port, a volume, a resolver, a file sharing site or a binary that was not there before. New is ' +
      'what every release is. Alone none of these says more; beside a second finding on the same ' +
      'machine they are good evidence, and the list keeps them for that.',
    when: [
      { facts: { threatPurpose: ['Behavior'], severity: ['MEDIUM'] } },
      {
        facts: {
          threatType: [
            'DefenseEvasion:EC2/UnusualDNSResolver',
            'DefenseEvasion:EC2/UnusualDoHActivity',
            'DefenseEvasion:EC2/UnusualDoTActivity',
            'Impact:EC2/AbusedDomainRequest.Reputation',
            'Impact:Runtime/AbusedDomainRequest.Reputation',
            'Execution:Runtime/NewBinaryExecuted',
            'Execution:Runtime/NewLibraryLoaded',
          ],
          severity: ['MEDIUM'],
        },
      },
    ],
    then: GATHER,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime],
  },
  attack: ['T1071'],
  falsePositives: ['Releases, backups, containers that download a tool at start.'],
  cases: [
    {
      title: 'more traffic than usual',
      base: 'asff',
      finding: {
        Types: ['Unusual Behaviors/VM/Behavior:EC2-TrafficVolumeUnusual'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['unusual-traffic'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'a new binary in a container',
      base: 'asff',
      finding: {
        Types: ['TTPs/Execution/Execution:Runtime-NewBinaryExecuted'],
        Severity: { Label: 'MEDIUM' },
      },
      matches: ['unusual-traffic'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'a new resolver',
      base: 'asff',
      finding: { Types: ['TTPs/DefenseEvasion/EC2:Unusual-DNS-Resolver'], Severity: { Label: 'MEDIUM' } },
      matches: ['unusual-traffic'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
    {
      title: 'a miner that runs',
      base: 'asff',
      finding: { Types: ['TTPs/Impact/Impact:Runtime-CryptoMinerExecuted'], Severity: { Label: 'HIGH' } },
      matchesNot: ['unusual-traffic'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
