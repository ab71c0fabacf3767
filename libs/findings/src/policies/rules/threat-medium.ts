import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatMedium: DocumentedRule = {
  rule: {
    id: 'threat-medium',
    title: 'MEDIUM threats become tickets',
    rationale:
      "GuardDuty's MEDIUM is behaviour that departs from what was normal; it may be an intrusion, and " +
      'in a large estate it mostly is a deployment role, a new tool or a person who travels. Four hours ' +
      "are enough to look at one of them; a night's sleep for each is not affordable (at most two pages " +
      'a shift keep on-call work sustainable). Later rules raise the MEDIUM types that say an attacker ' +
      'already holds something, and gather those that are noise.',
    when: { facts: { class: ['threat'], severity: ['MEDIUM'] } },
    then: TICKET,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.guardDutySeverity, SOURCE.onCall],
  },
  falsePositives: [
    'Deployment roles that do something for the first time.',
    "Scanners of one's own: mark their machines by tag and suppress the type for them, with an end " +
      'date.',
  ],
  cases: [
    {
      title: 'credentials read in an unusual way',
      base: 'asff',
      finding: { Types: ['TTPs/Credential Access/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matches: ['threat-medium'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'an outbound port scan',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:EC2-Portscan'], Severity: { Label: 'MEDIUM' } },
      matches: ['threat-medium'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'HIGH is not MEDIUM',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
      },
      matchesNot: ['threat-medium'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a detection of a partner at MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/crowdstrike/crowdstrike-falcon',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['TTPs/Execution'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matches: ['threat-medium'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
