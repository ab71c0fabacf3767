import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const posturePublicData: DocumentedRule = {
  rule: {
    id: 'posture-public-data',
    title: 'Checks that find data public become tickets of four hours',
    rationale:
      'These controls say that a snapshot, a bucket, a database or a function stands open to everybody. ' +
      'Whether data already left cannot be seen here; that somebody could read it can. The ticket goes ' +
      'the fast way and its runbook is that of an exposure.',
    when: {
      facts: {
        class: ['posture'],
        control: [
          'EC2.1',
          'Lambda.1',
          'RDS.1',
          'RDS.2',
          'Redshift.1',
          'S3.2',
          'S3.3',
          'SSM.4',
          'DMS.1',
          'Opensearch.2',
          'ES.2',
        ],
        severity: ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'UNKNOWN'],
      },
    },
    then: TICKET,
    runbook: runbook('public-exposure'),
    references: [SOURCE.securityHubControls],
  },
  attack: ['T1530'],
  falsePositives: [
    "Data that is public on purpose: a website's bucket, a snapshot that is published for others.",
  ],
  cases: [
    {
      title: 'a public snapshot',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/RDS.1',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'RDS.1' },
      },
      matches: ['posture-public-data'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a bucket without logging',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/S3.9',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'S3.9' },
      },
      matchesNot: ['posture-public-data'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
