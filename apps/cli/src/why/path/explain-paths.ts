import { explainPath } from '@tocsin/routing';
import type { PathContext, PathExplanation } from '@tocsin/routing';
import { findingsOf } from '../../input/findings-of.js';
import type { InputFinding } from '../../input/findings-of.js';
import type { ParsedRecord } from '../../input/parse-records.js';

type Given = Extract<InputFinding, { readonly kind: 'finding' }>;
type NotGiven = Exclude<InputFinding, { readonly kind: 'finding' }>;

/** A finding, its running number, and every hop of it; or why there is none. */
export type PathAnswer =
  | {
      readonly kind: 'explained';
      readonly number: number;
      readonly given: Given;
      readonly path: PathExplanation;
    }
  | NotGiven;

/** The sums. `given` parts of the input = findings + refused + noFinding. */
export interface PathTotals {
  findings: number;
  told: number;
  notTold: number;
  unknown: number;
  refused: number;
  noFinding: number;
}

const COUNTED = { yes: 'told', no: 'notTold', unknown: 'unknown' } as const;

/** Nothing counted yet. */
export function noPathTotals(): PathTotals {
  return { findings: 0, told: 0, notTold: 0, unknown: 0, refused: 0, noFinding: 0 };
}

/** Explains every finding of the input, one after the other, and counts into `totals`. */
export async function* explainPaths(
  records: AsyncIterable<ParsedRecord> | Iterable<ParsedRecord>,
  context: PathContext,
  totals: PathTotals,
): AsyncGenerator<PathAnswer> {
  for await (const record of records) {
    for (const given of findingsOf(record, context.now)) {
      const answer = given.kind === 'finding' ? explained(given, context, totals.findings + 1) : given;
      count(totals, answer);
      yield answer;
    }
  }
}

function explained(given: Given, context: PathContext, number: number): PathAnswer {
  const { finding, escalation, source, within } = given;
  const refused = (reason: string): PathAnswer => ({
    kind: 'refused',
    source,
    reason,
    ...(within === undefined ? {} : { within }),
  });
  if (finding.format !== 'asff')
    return refused(`a finding in the format ${finding.format}: the way of ASFF findings alone is explained`);
  const action = escalation === undefined ? {} : { action: escalation.action };
  try {
    return { kind: 'explained', number, given, path: explainPath(finding.raw, { ...context, ...action }) };
  } catch (error) {
    if (error instanceof RangeError) return refused(error.message);
    throw error;
  }
}

function count(totals: PathTotals, answer: PathAnswer): void {
  if (answer.kind === 'explained') {
    totals.findings += 1;
    totals[COUNTED[answer.path.told]] += 1;
  } else if (answer.kind === 'refused') totals.refused += 1;
  else totals.noFinding += 1;
}
