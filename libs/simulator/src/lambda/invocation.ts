/** What came of an invocation, and the number of the process that it ran in, if it ran. */
export type Outcome = { readonly process?: number } & (
  | { readonly ok: true; readonly result: unknown }
  /** `Runtime.ExitError`: the process died; `Sandbox.Timedout`: it was stopped; else what the handler threw. */
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string }
);

export interface Invocation {
  readonly id: string;
  /** The event as JSON. */
  readonly event: string;
  readonly functionArn: string;
}

export function failure(errorType: string, errorMessage: string): Outcome {
  return { ok: false, errorType, errorMessage };
}
