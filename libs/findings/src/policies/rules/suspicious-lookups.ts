import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const suspiciousLookups: DocumentedRule = {
  rule: {
    id: 'suspicious-lookups',
    title: 'A machine of ours asks for names and addresses of malware',
    rationale:
      'A name that malware makes up or that has a bad reputation was looked up, a server that has been ' +
      'silenced was called, or a public name was answered with the address of the metadata service. It ' +
      'is a good sign of an infection and no sign yet that anybody steers the machine: the other side ' +
      'is gone, parked, or guessed from the look of the name. Crawlers, resolvers and mail filters ask ' +
      'for such names all day. Four hours to look at the machine; when somebody does steer it, C&C ' +
      'activity, a tunnel or the use of its credentials pages.',
    when: {
      facts: {
        threatType: [
          'Trojan:EC2/BlackholeTraffic',
          'Trojan:Runtime/BlackholeTraffic',
          'Trojan:Lambda/BlackholeTraffic',
          'Trojan:EC2/DGADomainRequest',
          'Trojan:Runtime/DGADomainRequest',
          'Impact:EC2/MaliciousDomainRequest.Reputation',
          'Impact:Runtime/MaliciousDomainRequest.Reputation',
          'UnauthorizedAccess:EC2/MetadataDNSRebind',
          'UnauthorizedAccess:Runtime/MetadataDNSRebind',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime, SOURCE.guardDutyLambda],
  },
  attack: ['T1071.004', 'T1568.002'],
  falsePositives: [
    'A DNS resolver or proxy whose clients ask: the finding names the resolver, the infected one is ' +
      'behind it.',
    'Mail and link scanners, crawlers, research machines; for MetadataDNSRebind, tests of a web ' +
      'application.',
  ],
  cases: [
    {
      title: 'names that malware makes up',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/DGADomainRequest.C!DNS', severity: 8 },
      matches: ['suspicious-lookups'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a sinkhole',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/BlackholeTraffic!DNS', severity: 5 },
      matches: ['suspicious-lookups'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a name of bad reputation',
      base: 'guardduty',
      finding: { type: 'Impact:Runtime/MaliciousDomainRequest.Reputation', severity: 8 },
      matches: ['suspicious-lookups'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a tunnel by DNS',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/DNSDataExfiltration', severity: 8 },
      matchesNot: ['suspicious-lookups'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a kind of Trojan that nobody has judged yet',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/SomethingNew', severity: 8 },
      matchesNot: ['suspicious-lookups'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
