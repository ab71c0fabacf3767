import type { DocumentedRule } from '../documented-rule.js';
import { PAGE_NOW } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatCritical: DocumentedRule = {
  rule: {
    id: 'threat-critical',
    title: 'CRITICAL threats page at once',
    rationale:
      'CRITICAL says that an attack is in progress or has just succeeded. It stands after every rule ' +
      'that lowers, so that no rule of this policy, present or future, can put a CRITICAL threat below ' +
      'a page at once. Only what no longer is a finding (a sample, archived, closed by a person) never ' +
      'comes here.',
    when: { facts: { class: ['threat'], severity: ['CRITICAL'] } },
    then: PAGE_NOW,
    runbook: runbook('attack-sequence'),
    references: [SOURCE.guardDutySeverity],
  },
  falsePositives: [
    'An integration that calls everything CRITICAL. Correct it there, or by a rule of Security Hub ' +
      'for that product; not here.',
  ],
  cases: [
    {
      title: 'a CRITICAL threat of a partner',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/crowdstrike/crowdstrike-falcon',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['TTPs/Execution'],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
      },
      matches: ['threat-critical'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'even of a type that is noise',
      base: 'asff',
      finding: {
        Types: ['TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort'],
        Severity: { Label: 'CRITICAL' },
      },
      matches: ['threat-critical'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'HIGH is left as it was',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort'], Severity: { Label: 'HIGH' } },
      matchesNot: ['threat-critical'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'something nobody can classify',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/111122223333/default',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Something of our own'],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
      },
      matches: ['threat-critical'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
  ],
};
