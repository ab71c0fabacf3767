import type { DocumentedRule } from '../documented-rule.js';
import { LEAVE_ALONE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const leftAlonePassed: DocumentedRule = {
  rule: {
    id: 'left-alone-passed',
    title: 'Passed checks are left alone',
    rationale:
      'The check found the resource as it should be. Security Hub sends these as findings too, and in a ' +
      'hub with many accounts they are the largest group of all. The condition is bound to the class ' +
      'posture, so that a threat with a compliance status added to it is not hidden. WARNING and ' +
      'NOT_AVAILABLE are not here: a check that could not be made is a blind spot.',
    when: { facts: { class: ['posture'], complianceStatus: ['PASSED'] } },
    then: LEAVE_ALONE,
    terminal: true,
    runbook: runbook('left-alone'),
    references: [SOURCE.securityHubControlSeverity],
  },
  falsePositives: ['None known: Security Hub itself sets the status of its own controls.'],
  cases: [
    {
      title: 'a passed control',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/S3.8',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'INFORMATIONAL' },
        FindingProviderFields: null,
        Compliance: { Status: 'PASSED', SecurityControlId: 'S3.8' },
      },
      matches: ['left-alone-passed'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'the same control failed',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/S3.8',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
        Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
      },
      matchesNot: ['left-alone-passed'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'a check that could not be made',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        ProductName: null,
        GeneratorId: 'security-control/S3.8',
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards/AWS-Foundational-Security-Best-Practices',
        ],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
        Compliance: { Status: 'NOT_AVAILABLE', SecurityControlId: 'S3.8' },
      },
      matchesNot: ['left-alone-passed'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'a threat that says it passed',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        Compliance: { Status: 'PASSED' },
      },
      matchesNot: ['left-alone-passed'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
