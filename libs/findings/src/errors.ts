/** What is wrong with one member of a finding or an event. */
export interface Fault {
  /** JSON pointer to the member, such as `/ProductArn`. */
  readonly path: string;
  /** What is allowed there. */
  readonly expected: string;
  /** What was found, shortened. */
  readonly found: string;
}

/** A finding or an event that cannot be read. Every fault is listed; `message` names the first. */
export class FindingReadError extends Error {
  override readonly name = 'FindingReadError';
  constructor(
    readonly faults: readonly [Fault, ...Fault[]],
    options?: ErrorOptions,
  ) {
    const { path, expected, found } = faults[0];
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    super(`${path === '' ? 'the finding' : path}: expected ${expected}, found ${found}${more}`, options);
  }
}

/** A triage policy that cannot be used. `rule` and `field` say where. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(
    message: string,
    readonly where: { readonly rule?: string; readonly field?: string } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A message that is no incident notice. Every fault is listed, each with its JSON pointer; `message` names the first. */
export class NoticeReadError extends Error {
  override readonly name = 'NoticeReadError';
  constructor(
    readonly faults: readonly string[],
    options?: ErrorOptions,
  ) {
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    super(`not an incident notice: ${faults[0] ?? 'no reason given'}${more}`, options);
  }
}
