import type { DocumentedRule } from '../documented-rule.js';
import { PAGE_NOW } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const attackSequence: DocumentedRule = {
  rule: {
    id: 'attack-sequence',
    title: 'Several signals make one attack',
    rationale:
      "GuardDuty's Extended Threat Detection put several signals together to one attack, weak ones " +
      'among them that no rule would page for alone. It is the best evidence that a single finding can ' +
      'hold, whatever severity stands on it.',
    when: { facts: { attackSequence: true } },
    then: PAGE_NOW,
    runbook: runbook('attack-sequence'),
    references: [SOURCE.attackSequences, SOURCE.guardDutySeverity],
  },
  attack: ['T1078.004', 'T1530'],
  falsePositives: ['A penetration test; a red team. Announce it with a suppression for its account.'],
  cases: [
    {
      title: 'stolen credentials, step by step',
      base: 'asff',
      finding: { Types: ['TTPs/AttackSequence:IAM/CompromisedCredentials'], Severity: { Label: 'CRITICAL' } },
      matches: ['attack-sequence'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'a cluster',
      base: 'ocsf',
      finding: {
        severity: 'Critical',
        severity_id: 5,
        finding_info: { types: ['Threats', 'AttackSequence:EKS/CompromisedCluster'] },
      },
      matches: ['attack-sequence'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'lowered to HIGH by somebody',
      base: 'asff',
      finding: { Types: ['TTPs/AttackSequence:S3/CompromisedData'], Severity: { Label: 'HIGH' } },
      matches: ['attack-sequence'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'a single signal',
      base: 'asff',
      finding: { Types: ['TTPs/Exfiltration:S3-AnomalousBehavior'], Severity: { Label: 'HIGH' } },
      matchesNot: ['attack-sequence'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
