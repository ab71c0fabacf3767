import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatUnclassified: DocumentedRule = {
  rule: {
    id: 'threat-unclassified',
    title: 'HIGH findings that nobody can classify become tickets of four hours',
    rationale:
      'A product that fills in no type, or none of the taxonomy, leaves it open whether somebody acts ' +
      'or a setting is wrong; in practice it mostly is a scanner. Such a finding counts as a threat so ' +
      'that it is looked at, and within four hours. It does not page: the next rule pages for those ' +
      'that say of themselves that somebody acts. CRITICAL pages in any case (threat-critical).',
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
      matches: ['threat-unclassified'],
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
      matches: ['threat-unclassified'],
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
      matchesNot: ['threat-unclassified'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
