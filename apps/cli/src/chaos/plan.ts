import type { Fault, FaultKind, FaultPlan, FaultStep } from '@tocsin/simulator';

/** A kind of fault at a step: it must happen at least once. */
export interface Cell {
  readonly step: FaultStep;
  readonly kind: FaultKind;
}

/** The call by which each step is hit on purpose. */
const operations: Readonly<Record<FaultStep, string>> = {
  claim: 'PutItem',
  publish: 'PublishBatch',
  record: 'PutItem',
  mark: 'BatchUpdateFindings',
  delete: 'DeleteMessages',
};

/** A PutItem writes one row, so that it cannot fail in part: of the claim it is the reading of rows, and of the record nothing. */
const partial: Readonly<Partial<Record<FaultStep, string>>> = {
  claim: 'BatchGetItem',
  publish: 'PublishBatch',
  mark: 'BatchUpdateFindings',
  delete: 'DeleteMessages',
};

/** Real seconds for which what is cut off, slow or held back is so. */
const seconds = 0.2;

/** Every kind at every step where it can happen. */
export function cellsOf(kinds: readonly FaultKind[], steps: readonly FaultStep[]): readonly Cell[] {
  return steps.flatMap((step) =>
    kinds.flatMap((kind) => (kind === 'partial' && partial[step] === undefined ? [] : [{ step, kind }])),
  );
}

/**
 * Every kind once at every step, early in the run, and a share of everything else that happens, its kind drawn evenly.
 * The timeouts that are placed hold until the function runs into its own.
 */
export function chaosPlan(
  seed: number,
  rate: number,
  kinds: readonly FaultKind[],
  steps: readonly FaultStep[],
): FaultPlan {
  const placed = cellsOf(kinds, steps).map(({ step, kind }): Fault => {
    const operation = kind === 'partial' ? partial[step] : operations[step];
    // One call is hit by one fault: the second, the third, and so on.
    const at = kind === 'partial' && step === 'claim' ? 2 : 2 + kinds.indexOf(kind);
    return { step, operation, kind, at };
  });
  return { seed, faults: [...placed, ...(rate > 0 ? [{ rate, seconds }] : [])] };
}
