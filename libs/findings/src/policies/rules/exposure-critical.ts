import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const exposureCritical: DocumentedRule = {
  rule: {
    id: 'exposure-critical',
    title: 'CRITICAL exposures page',
    rationale:
      'Security Hub makes an exposure CRITICAL when several things meet on one resource: it can be ' +
      'reached, it can be exploited, and it leads to something of worth. Nobody is known to be inside, ' +
      'therefore P2 and not P1; but the next scan finds it, therefore a page. Last in the order, so ' +
      'that nothing before it lowers CRITICAL.',
    when: { facts: { class: ['exposure'], severity: ['CRITICAL'] } },
    then: PAGE,
    runbook: runbook('public-exposure'),
    references: [SOURCE.securityHubExposure],
  },
  attack: ['T1190', 'T1530'],
  falsePositives: [
    'On the first day there are many at once: let the backlog become a digest before going live.',
  ],
  cases: [
    {
      title: 'a CRITICAL exposure',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Effects/Data Exposure'],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
      },
      matches: ['exposure-critical'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a HIGH exposure',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Effects/Data Exposure'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matchesNot: ['exposure-critical'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
