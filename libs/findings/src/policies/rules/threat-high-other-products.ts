import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatHighOtherProducts: DocumentedRule = {
  rule: {
    id: 'threat-high-other-products',
    title: 'HIGH threats become tickets of four hours, unless GuardDuty says them',
    rationale:
      'What HIGH means differs from product to product: a blocked file for one, an intruder for the ' +
      'next. A product that detects threats wakes people from its own console, and twice for one thing ' +
      'is once too often; one that fills in no type mostly is a scanner. Within four hours each is ' +
      'looked at, as a ticket of its own. CRITICAL pages in any case (threat-critical), and the next ' +
      "rule pages for GuardDuty's HIGH. Whoever is paged for a partner from here alone adds one rule " +
      'for that product.',
    when: { facts: { class: ['threat'], severity: ['HIGH'] } },
    then: TICKET,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.securityHubTypes],
  },
  falsePositives: [
    'Scanners of packages, licences and settings without Types. Let their owner fill in Types, or add ' +
      'a rule for the product.',
  ],
  cases: [
    {
      title: 'no types at all',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/jfrog/jfrog-xray',
        ProductName: null,
        GeneratorId: 'example',
        Types: [],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['threat-high-other-products'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'types of its own',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/111122223333/default',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Something of our own'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['threat-high-other-products'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a HIGH detection of a partner',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/crowdstrike/crowdstrike-falcon',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['TTPs/Execution'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['threat-high-other-products'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/111122223333/default',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Something of our own'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matchesNot: ['threat-high-other-products'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
