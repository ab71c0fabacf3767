import { labelFromNormalized, type SeverityLabel } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../raw-json.js';
import type { FindingFieldsUpdate } from './automation-rule.js';
import type { WriteOptions } from './ready-rule.js';

/** What Security Hub sets when only the other of the two is given. Source: API reference, types Severity, SeverityUpdate. */
const NORMALIZED: Readonly<Record<SeverityLabel, number>> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};

type Writers = {
  readonly [F in keyof Required<FindingFieldsUpdate>]: (
    value: Required<FindingFieldsUpdate>[F],
    raw: RawObject,
    options: WriteOptions,
  ) => unknown;
};

const WRITERS: Writers = {
  Note: ({ Text, UpdatedBy }, _raw, { now }) => ({ Text, UpdatedBy, UpdatedAt: now }),
  Severity: (severity, raw) => ({ ...objectAt(raw, 'Severity'), ...coupled(severity) }),
  VerificationState: (state) => state,
  Confidence: (confidence) => confidence,
  Criticality: (criticality) => criticality,
  Types: (types) => [...types],
  UserDefinedFields: (fields, raw, { mergeUserFields }) => ({
    ...(mergeUserFields ? objectAt(raw, 'UserDefinedFields') : {}),
    ...fields,
  }),
  Workflow: ({ Status }, raw) => ({ ...objectAt(raw, 'Workflow'), Status }),
  RelatedFindings: (findings) => findings.map(({ ProductArn, Id }) => ({ ProductArn, Id })),
};

/** A new raw finding with the fields of the update written; the rest is shared with the old one. */
export function writeFields(raw: RawObject, update: FindingFieldsUpdate, options: WriteOptions): RawObject {
  const written = new Map<string, unknown>();
  for (const field of Object.keys(update) as (keyof FindingFieldsUpdate)[]) {
    const write = WRITERS[field] as (value: unknown, raw: RawObject, options: WriteOptions) => unknown;
    written.set(field, write(update[field], raw, options));
  }
  return { ...raw, ...Object.fromEntries(written) };
}

function objectAt(raw: RawObject, name: string): RawObject {
  const value = memberOf(raw, name);
  return isRawObject(value) ? value : {};
}

/** A label leads; a Normalized of its own band beside it stays. */
function coupled(severity: NonNullable<FindingFieldsUpdate['Severity']>): RawObject {
  const { Label, Normalized } = severity;
  if (Label === undefined) {
    return Normalized === undefined ? severity : { ...severity, Label: labelFromNormalized(Normalized) };
  }
  const keeps = Normalized !== undefined && labelFromNormalized(Normalized) === Label;
  return { ...severity, Normalized: keeps ? Normalized : NORMALIZED[Label] };
}
