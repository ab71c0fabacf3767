import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatUnknown: DocumentedRule = {
  rule: {
    id: 'threat-unknown',
    title: 'Threats of unknown severity become tickets',
    rationale:
      'A finding that says nothing usable of its severity, and that nobody can put into another class, ' +
      'is looked at within four hours. Not known is not harmless; it is not an alarm either, since such ' +
      'findings come from integrations that are not finished.',
    when: { facts: { class: ['threat'], severity: ['UNKNOWN'] } },
    then: TICKET,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.securityHubSeverity],
  },
  falsePositives: ["An integration of one's own that does not fill in Severity. Fix it there."],
  cases: [
    {
      title: 'no severity, no class',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/111122223333/default',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Something of our own'],
        Severity: null,
        FindingProviderFields: null,
      },
      matches: ['threat-unknown'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a known severity',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/111122223333/default',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Something of our own'],
        Severity: { Label: 'LOW' },
        FindingProviderFields: null,
      },
      matchesNot: ['threat-unknown'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
