import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const browsing: DocumentedRule = {
  rule: {
    id: 'browsing',
    title: 'Somebody or something followed a bad link',
    rationale:
      'A name of a phishing or drive-by site was asked for. That is what a mail gateway, a link ' +
      'checker, a crawler or a person on a virtual desktop does; it says that bait was seen, not that ' +
      'it was taken. If it was, the machine will talk to a command and control server, and that pages.',
    when: {
      facts: {
        threatType: [
          'Trojan:EC2/PhishingDomainRequest',
          'Trojan:Runtime/PhishingDomainRequest',
          'Trojan:EC2/DriveBySourceTraffic',
          'Trojan:Runtime/DriveBySourceTraffic',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('command-and-control'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime],
  },
  attack: ['T1566', 'T1189'],
  falsePositives: ['Mail and link scanners, crawlers, DNS resolvers, virtual desktops.'],
  cases: [
    {
      title: 'a phishing site, HIGH',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Trojan:EC2-PhishingDomainRequest!DNS'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['browsing'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'names that malware makes up',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Trojan:EC2-DGADomainRequest.C!DNS'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['browsing'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
