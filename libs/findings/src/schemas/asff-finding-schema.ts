import * as z from 'zod';

import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES } from '../finding.js';
import { SEVERITY_LABELS } from '../severity.js';
import { texts, text } from './finding-texts.js';

const label = z.enum(SEVERITY_LABELS).optional();
const original = z.union([text, z.number()]).optional();
const types = z.array(text).optional();

/**
 * The members of an ASFF finding that are read, as AWS documents them. Loose: what is not read may be anything.
 * `readFinding` reads a finding that has `Id`, `ProductArn` and `AwsAccountId` as they are here; every other member that
 * departs from this schema counts as absent.
 *
 * Source: AWS Security Hub API reference, type AwsSecurityFinding. Numbers in `Original` are not documented, but sent.
 *
 * @example
 * AsffFindingSchema.safeParse(raw).error?.issues; // what of a finding is not as documented
 */
export const AsffFindingSchema = z.looseObject({
  Id: text,
  ProductArn: text,
  AwsAccountId: text,
  AwsAccountName: text.optional(),
  Region: text.optional(),
  ProductName: text.optional(),
  CompanyName: text.optional(),
  GeneratorId: text.optional(),
  Types: types,
  Title: text.optional(),
  Description: text.optional(),
  Severity: z
    .looseObject({ Label: label, Normalized: z.number().min(0).max(100).optional(), Original: original })
    .optional(),
  FindingProviderFields: z
    .looseObject({ Severity: z.looseObject({ Label: label, Original: original }).optional(), Types: types })
    .optional(),
  Workflow: z.looseObject({ Status: z.enum(WORKFLOW_STATUSES).optional() }).optional(),
  RecordState: z.enum(RECORD_STATES).optional(),
  Compliance: z
    .looseObject({
      Status: z.enum(COMPLIANCE_STATUSES).optional(),
      SecurityControlId: text.optional(),
    })
    .optional(),
  CreatedAt: text.optional(),
  UpdatedAt: text.optional(),
  FirstObservedAt: text.optional(),
  Resources: z
    .array(
      z.looseObject({ Id: text, Type: text.optional(), Region: text.optional(), Tags: texts.optional() }),
    )
    .optional(),
  Note: z.looseObject({ Text: text, UpdatedBy: text }).optional(),
  UserDefinedFields: texts.optional(),
  Sample: z.boolean().optional(),
  Remediation: z
    .looseObject({
      Recommendation: z.looseObject({ Text: text.optional(), Url: text.optional() }).optional(),
    })
    .optional(),
  SourceUrl: text.optional(),
});
