import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatHigh: DocumentedRule = {
  rule: {
    id: 'threat-high',
    title: 'HIGH threats of GuardDuty page',
    rationale:
      "GuardDuty's HIGH is its word for a resource that is compromised and in use by somebody else. A " +
      'type that no later rule names fails open: it pages within the hour until somebody has judged ' +
      'it. The types that are HIGH and do not show that somebody hostile acts now are named one by one ' +
      'in later rules, and become tickets.',
    when: { facts: { class: ['threat'], severity: ['HIGH'], product: ['aws/guardduty'] } },
    then: PAGE,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.guardDutySeverity],
  },
  falsePositives: [
    'See the rules that lower single types; where a type is wrong in your estate again and again, add ' +
      'a rule like them rather than a suppression.',
  ],
  cases: [
    {
      title: 'a HIGH type that we do not know',
      base: 'asff',
      finding: { Types: ['TTPs/Impact/Impact:EC2-SomethingNew'], Severity: { Label: 'HIGH' } },
      matches: ['threat-high'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'one without any taxonomy',
      base: 'guardduty',
      finding: { type: 'Impact:EC2/SomethingNew', severity: 8 },
      matches: ['threat-high'],
      expect: { priority: 'P2', pages: true, route: 'page' },
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
      matchesNot: ['threat-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'another one that we do not know',
      base: 'ocsf',
      finding: {
        severity: 'High',
        severity_id: 4,
        finding_info: { types: ['Threats', 'LateralMovement:EC2/SomethingNew'] },
      },
      matches: ['threat-high'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'without types',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/jfrog/jfrog-xray',
        ProductName: null,
        GeneratorId: 'example',
        Types: [],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matchesNot: ['threat-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a HIGH control is posture',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/EC2.19',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.19' },
      },
      matchesNot: ['threat-high'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
  ],
};
