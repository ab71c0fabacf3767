import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const dataCredentials: DocumentedRule = {
  rule: {
    id: 'data-credentials',
    title: 'Credentials in stored data become tickets of four hours',
    rationale:
      'One key is enough, so the number of occurrences, from which Macie takes part of its severity, ' +
      'does not matter: whoever can read the object can become somebody else. The key must be replaced, ' +
      'not only the object removed. It is a ticket, since nobody is known to have read it; when the key ' +
      'is used from elsewhere, GuardDuty tells that, and it pages.',
    when: {
      facts: {
        class: ['data'],
        type: ['Sensitive Data Identifications/Passwords', 'Sensitive Data Identifications/Security'],
        severity: ['LOW', 'MEDIUM', 'UNKNOWN'],
      },
    },
    then: TICKET,
    runbook: runbook('sensitive-data'),
    references: [SOURCE.macieTypes, SOURCE.securityHubTypes],
  },
  attack: ['T1552.001'],
  falsePositives: [
    "Example keys of documentation, keys that were replaced long ago: check the key's last use.",
  ],
  cases: [
    {
      title: 'a private key, MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/Passwords/SensitiveData:S3Object-Credentials'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matches: ['data-credentials'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'names, MEDIUM',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matchesNot: ['data-credentials'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
