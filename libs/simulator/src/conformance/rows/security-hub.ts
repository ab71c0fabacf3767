import { IMPORTS } from '../preamble.js';
import type { ConformanceService } from '../row.js';

/** Security Hub: findings that come in. */
export const securityHub: ConformanceService = {
  id: 'security-hub',
  title: 'Security Hub: findings that come in',
  rows: [
    {
      id: 'security-hub/identity',
      behaviour: 'a finding is named by ProductArn and Id',
      source: 'API: BatchUpdateFindings',
      status: 'documented',
      tests: [['parts/security-hub/update-findings.spec.ts', 'comes back as unprocessed']],
    },
    {
      id: 'security-hub/import-limits',
      behaviour: 'import: 1 to 100 findings, 240 KB each, 6 MB a call; required members and their lengths',
      source: 'API: AwsSecurityFinding; quotas; partner guide',
      status: 'documented',
      tests: [['parts/security-hub/import-findings.spec.ts', 'BatchImportFindings refuses']],
    },
    {
      id: 'security-hub/import-invalid',
      behaviour: 'import: what breaks a limit comes back as `InvalidInput` in `FailedFindings`',
      source: 'API: ImportFindingsError',
      status: 'assumed',
      tests: [['parts/security-hub/import-findings.spec.ts', 'BatchImportFindings refuses']],
      check: {
        commands: [
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding invalid "$(printf \'x%.0s\' {1..257})")"',
            changes: 'imports a finding if Security Hub takes it all the same',
          },
        ],
        expect: '`FailedFindings[0].ErrorCode` is `InvalidInput`, and `SuccessCount` 0',
      },
    },
    {
      id: 'security-hub/import-older',
      behaviour: 'import of a finding that is held: ignored unless UpdatedAt is later',
      source: 'user guide: BatchImportFindings',
      status: 'documented',
      tests: [['parts/security-hub/import-findings.spec.ts', 'is ignored without a later UpdatedAt']],
    },
    {
      id: 'security-hub/import-ignored-success',
      behaviour: 'an import that is ignored counts as a success',
      status: 'assumed',
      tests: [['parts/security-hub/import-findings.spec.ts', 'is ignored without a later UpdatedAt']],
      check: {
        commands: [
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding older one 2026-11-24T11:00:00Z)"',
            changes: IMPORTS,
          },
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding older two 2026-11-24T11:00:00Z)"',
            changes: 'imports that finding again',
          },
          { command: 'held older Title' },
        ],
        expect: 'the second import has `SuccessCount` 1, and the title is `one`',
      },
    },
    {
      id: 'security-hub/import-customer-members',
      behaviour:
        'import leaves Note, UserDefinedFields, VerificationState and Workflow of a held finding alone',
      source: 'user guide: BatchImportFindings',
      status: 'documented',
      tests: [['parts/security-hub/import-findings.spec.ts', 'leaves alone what is the customer’s']],
    },
    {
      id: 'security-hub/import-replaces',
      behaviour: 'import replaces all other members, those that it lacks too',
      status: 'assumed',
      tests: [
        ['parts/security-hub/import-findings.spec.ts', 'replaces all other members, those that it lacks too'],
      ],
      check: {
        commands: [
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding replaced one 2026-11-24T11:00:00Z \'"Severity":{"Label":"LOW"},"SourceUrl":"https://example.com",\')"',
            changes: IMPORTS,
          },
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding replaced two 2026-11-24T12:00:00Z)"',
            changes: 'imports that finding again',
          },
          { command: 'held replaced SourceUrl' },
        ],
        expect: 'after some minutes `null`',
      },
    },
    {
      id: 'security-hub/provider-fields',
      behaviour:
        'Severity, Types, Confidence, Criticality, RelatedFindings come from FindingProviderFields until a customer sets them',
      source: 'user guide: FindingProviderFields',
      status: 'documented',
      tests: [
        ['parts/security-hub/import-findings.spec.ts', 'takes severity and types of FindingProviderFields'],
        [
          'parts/security-hub/import-findings.spec.ts',
          'takes the provider’s severity while no customer has set one',
        ],
      ],
    },
    {
      id: 'security-hub/automation-as-customer',
      behaviour: 'what an automation rule sets counts as set by a customer',
      status: 'assumed',
      tests: [
        [
          'parts/security-hub/automation-rules.spec.ts',
          'what a rule wrote is the customer’s: a provider does not write it again',
        ],
      ],
      check: {
        commands: [
          {
            command:
              'RULE=$(aws securityhub create-automation-rule --rule-order 1 --rule-name tocsin-conform --description test --criteria \'{"GeneratorId":[{"Value":"tocsin-conform","Comparison":"EQUALS"}]}\' --actions \'[{"Type":"FINDING_FIELDS_UPDATE","FindingFieldsUpdate":{"Severity":{"Label":"MEDIUM"}}}]\' --query RuleArn --output text)',
            changes: 'makes an automation rule for the findings of these tests; administrator account',
          },
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding ruled one 2026-11-24T11:00:00Z)"',
            changes: IMPORTS,
          },
          {
            command: 'aws securityhub batch-delete-automation-rules --automation-rules-arns "$RULE"',
            changes: 'deletes that automation rule',
          },
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding ruled two 2026-11-24T12:00:00Z)"',
            changes: 'imports that finding again',
          },
          { command: 'held ruled Severity.Label' },
        ],
        expect: '`MEDIUM`, also after the second import',
      },
    },
    {
      id: 'security-hub/severity-bands',
      behaviour: 'Label and Normalized of a severity follow one another, by AWS’s bands',
      source: 'API: Severity, SeverityUpdate',
      status: 'documented',
      tests: [['parts/security-hub/receive-record.spec.ts', 'a record that Security Hub holds is completed']],
    },
    {
      id: 'security-hub/severity-both',
      behaviour: 'Label wins where Label and Normalized are both given',
      status: 'assumed',
      tests: [
        ['parts/security-hub/import-findings.spec.ts', 'takes the label of a severity where both are given'],
      ],
      check: {
        commands: [
          {
            command:
              'aws securityhub batch-import-findings --findings "$(finding both both 2026-11-24T11:00:00Z \'"Severity":{"Label":"LOW","Normalized":90},\')"',
            changes: IMPORTS,
          },
          { command: 'held both Severity' },
        ],
        expect: '`LOW`, with a Normalized of its band',
      },
    },
    {
      id: 'security-hub/passed-resolved',
      behaviour: 'a control finding that PASSED becomes RESOLVED',
      source: 'user guide: workflow status',
      status: 'documented',
      tests: [
        ['parts/security-hub/workflow.spec.ts', 'a new control finding that passed'],
        ['parts/security-hub/workflow.spec.ts', 'failed, then passed'],
      ],
    },
    {
      id: 'security-hub/workflow-resets',
      behaviour:
        'NOTIFIED and RESOLVED become NEW after PASSED to FAILED, WARNING, NOT_AVAILABLE, or ARCHIVED to ACTIVE; SUPPRESSED never',
      source: 'API: WorkflowUpdate',
      status: 'documented',
      tests: [
        ['parts/security-hub/workflow.spec.ts', 'passed, then failed'],
        ['parts/security-hub/workflow.spec.ts', 'archived, then active'],
        ['parts/security-hub/workflow.spec.ts', 'suppressed, active again'],
      ],
    },
  ],
};
