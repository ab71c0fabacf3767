import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { FindingMark } from '../choices/finding-mark.js';
import { FindingSource } from '../choices/finding-source.js';
import { hubArn } from './hub-arn.js';

const ACTION = 'securityhub:BatchUpdateFindings';

/** What BatchUpdateFindings can write and the processor never does, whatever `mark` says. */
const NEVER_WRITTEN = [
  'Confidence',
  'Criticality',
  'RelatedFindings',
  'Severity.Label',
  'Severity.Normalized',
  'Severity.Product',
  'Types',
  'VerificationState',
];

/** What `mark: NONE` leaves alone. */
const LEFT_ALONE = ['Note.Text', 'Note.UpdatedBy', 'Workflow.Status'];

/** The states of a workflow that only a person, or Security Hub itself, sets. */
const NOT_OURS_TO_SET = ['NEW', 'RESOLVED', 'SUPPRESSED'];

/**
 * Allows the update of findings on the hub of this account and Region, and denies what is never written.
 *
 * Source: AWS Security Hub User Guide, "BatchUpdateFindings for customers" (the condition keys, and that a deny
 * is how they work); the same paths stand in AWS's managed policy AWSSystemsManagerOpsDataSyncServiceRolePolicy.
 * Not verified against a live account; `Severity.Normalized` and `Severity.Product` follow the rule of that page,
 * but no stored example shows them. The deny only narrows: without it the processor writes the same fields.
 */
export function markingPermissions(scope: IConstruct, mark: FindingMark): iam.PolicyStatement[] {
  const hub = hubArn(scope, FindingSource.CSPM);
  const statement = (effect: iam.Effect, conditions?: Record<string, unknown>) =>
    new iam.PolicyStatement({
      effect,
      actions: [ACTION],
      resources: [hub],
      ...(conditions && { conditions }),
    });
  const denied = mark === FindingMark.NONE ? [...NEVER_WRITTEN, ...LEFT_ALONE] : NEVER_WRITTEN;
  return [
    statement(iam.Effect.ALLOW),
    // One statement a field: the keys of one condition must all hold.
    ...denied.map((field) => statement(iam.Effect.DENY, { Null: { [path(field)]: 'false' } })),
    ...(mark === FindingMark.NONE
      ? []
      : [
          statement(iam.Effect.DENY, {
            'ForAnyValue:StringEquals': { [path('Workflow.Status')]: NOT_OURS_TO_SET },
          }),
        ]),
  ];
}

function path(field: string): string {
  return `securityhub:ASFFSyntaxPath/${field}`;
}
