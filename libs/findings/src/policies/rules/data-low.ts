import type { DocumentedRule } from '../documented-rule.js';
import { GATHER_IN_TWO_DAYS } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const dataLow: DocumentedRule = {
  rule: {
    id: 'data-low',
    title: 'Data findings of LOW severity are gathered',
    rationale: 'Few occurrences of data that is not very sensitive. Worth a list, not a ticket each.',
    when: { facts: { class: ['data'], severity: ['LOW', 'INFORMATIONAL'] } },
    then: GATHER_IN_TWO_DAYS,
    runbook: runbook('sensitive-data'),
    references: [SOURCE.macieSeverity],
  },
  falsePositives: ['Numbers that happen to look like an identifier.'],
  cases: [
    {
      title: 'a few names',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        Severity: { Label: 'LOW' },
        FindingProviderFields: null,
      },
      matches: ['data-low'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
    {
      title: 'MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matchesNot: ['data-low'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
