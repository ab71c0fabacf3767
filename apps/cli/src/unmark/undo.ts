import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import type { Asff } from '../verify/test-finding.js';

/**
 * What the marker becomes. A field cannot be taken away for certain, since it is not documented whether an update merges
 * the map or replaces it: with another value no rule of ours takes the finding for a told one, either way.
 */
export const UNMARKED = 'unmarked';

/** What our note becomes: Security Hub has no call that deletes a note. */
export const WITHDRAWN = 'No incident response: the mark of Tocsin was taken back.';

/** What is undone of one finding. */
export interface Undo {
  readonly id: string;
  readonly productArn: string;
  /** NOTIFIED becomes NEW; what somebody set since stays. */
  readonly workflow: boolean;
  /** Ours is withdrawn; that of anybody else stays. */
  readonly note: boolean;
  /** The whole map, as it is to be. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What is undone of a finding that carries our marker; undefined for any other. */
export function undoOf(
  finding: Asff,
  { keepWorkflow }: { readonly keepWorkflow: boolean },
): Undo | undefined {
  const fields = textsOf(finding['UserDefinedFields']);
  if (fields[MARKER.field] !== MARKER.value) return undefined;
  return {
    id: String(finding['Id']),
    productArn: String(finding['ProductArn']),
    workflow: !keepWorkflow && memberOf(finding['Workflow'], 'Status') === 'NOTIFIED',
    note: memberOf(finding['Note'], 'UpdatedBy') === NOTE_AUTHOR,
    fields: { ...fields, [MARKER.field]: UNMARKED },
  };
}

/** The finding as it is afterwards: what event rules will see. */
export function undone(finding: Asff, { workflow, fields }: Undo): Asff {
  return {
    ...finding,
    UserDefinedFields: fields,
    ...(workflow && { Workflow: { Status: 'NEW' } }),
  };
}

/** One call of BatchUpdateFindings. */
export interface UndoBatch {
  readonly workflow: boolean;
  readonly note: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly findings: readonly Undo[];
}

/** Source: AWS Security Hub API reference, BatchUpdateFindings: 100 findings a call, one change for all of them. */
const MOST_FINDINGS = 100;

/** As few calls as can be: findings that change alike go together. */
export function batchesOf(undos: readonly Undo[]): readonly UndoBatch[] {
  const alike = Map.groupBy(undos, ({ workflow, note, fields }) =>
    JSON.stringify([workflow, note, Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { workflow, note, fields } = first;
    const count = Math.ceil(group.length / MOST_FINDINGS);
    return Array.from({ length: count }, (_, index) => ({
      ...{ workflow, note, fields },
      findings: group.slice(index * MOST_FINDINGS, (index + 1) * MOST_FINDINGS),
    }));
  });
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
