import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const dataHigh: DocumentedRule = {
  rule: {
    id: 'data-high',
    title: 'HIGH and CRITICAL data findings become tickets of four hours',
    rationale:
      'Many occurrences, or data that harms people when it leaks. The owner answers within four hours: ' +
      'who can read the object, and does it belong there. No page, at CRITICAL neither: lying there is ' +
      'no leak, and Macie itself ends at HIGH; CRITICAL comes from scanners that call every secret so. ' +
      'Where the place is public, an exposure says so; where a key is used, a threat does.',
    when: { facts: { class: ['data'], severity: ['HIGH', 'CRITICAL'] } },
    then: TICKET,
    runbook: runbook('sensitive-data'),
    references: [SOURCE.macieSeverity, SOURCE.macieTypes],
  },
  falsePositives: [
    'Buckets that are meant for such data, as the payment archive. Exclude them from the job.',
  ],
  cases: [
    {
      title: 'many card numbers',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/Financial/SensitiveData:S3Object-Financial'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['data-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a secret that a scanner calls CRITICAL',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aquasecurity/aquasecurity',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications'],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
      },
      matches: ['data-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/Financial/SensitiveData:S3Object-Financial'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matchesNot: ['data-high'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'personal data at HIGH',
      base: 'ocsf',
      finding: {
        severity: 'High',
        severity_id: 4,
        finding_info: { types: ['Sensitive Data Identifications/PII'] },
        class_uid: 2006,
        class_name: 'Data Security Finding',
        metadata: { product: { name: 'Macie', uid: 'arn:aws:securityhub:eu-west-1::productv2/aws/macie' } },
      },
      matches: ['data-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket', class: 'data' },
    },
  ],
};
