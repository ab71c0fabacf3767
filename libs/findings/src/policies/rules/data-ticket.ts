import type { DocumentedRule } from '../documented-rule.js';
import { TICKET_IN_A_DAY } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const dataTicket: DocumentedRule = {
  rule: {
    id: 'data-ticket',
    title: 'Data findings become tickets',
    rationale:
      'Personal or financial data lies where Macie found it. Whether that is wrong depends on the ' +
      'place, and the owner knows it. One day is soon enough as long as nobody else can read it; a ' +
      'public place is an exposure finding of its own.',
    when: { facts: { class: ['data'], severity: ['MEDIUM', 'UNKNOWN'] } },
    then: TICKET_IN_A_DAY,
    runbook: runbook('sensitive-data'),
    references: [SOURCE.macieTypes, SOURCE.macieSeverity],
  },
  falsePositives: ['Test data that looks like real data. Say so to Macie with an allow list.'],
  cases: [
    {
      title: 'personal data',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matches: ['data-ticket'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'HIGH',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matchesNot: ['data-ticket'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
