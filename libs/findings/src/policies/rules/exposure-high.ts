import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const exposureHigh: DocumentedRule = {
  rule: {
    id: 'exposure-high',
    title: 'HIGH exposures become tickets of four hours',
    rationale:
      'A HIGH exposure is a door that stands open, not somebody in the room; in hundreds of accounts ' +
      'there are hundreds of them, and most have stood open for weeks. Paging for a state that was ' +
      'there yesterday makes nobody safer than a ticket in four hours. What pages is the combination ' +
      '(a CRITICAL exposure, see exposure-critical). Unknown severity is treated as HIGH.',
    when: { facts: { class: ['exposure'], severity: ['HIGH', 'UNKNOWN'] } },
    then: TICKET,
    runbook: runbook('public-exposure'),
    references: [SOURCE.inspectorTypes, SOURCE.accessAnalyzer, SOURCE.securityHubExposure],
  },
  falsePositives: ['Ports that must be open. Inspector rates by port, without knowing what answers there.'],
  cases: [
    {
      title: 'an open management port',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['exposure-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a bucket shared outside the organization',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/macie',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Effects/Data Exposure/Policy:IAMUser-S3BucketSharedExternally'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matches: ['exposure-high'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'CRITICAL pages',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'CRITICAL' },
        FindingProviderFields: null,
      },
      matchesNot: ['exposure-high'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
