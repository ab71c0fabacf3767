/** How large the month is and when it starts. */
export interface MonthOptions {
  /** The same seed gives the same bytes. Default 20261001. */
  readonly seed?: number;
  /** Accounts of the organisation, 60 to 3,000. Default 300. */
  readonly accounts?: number;
  /** Distinct findings, 2,000 or more. Updates of them come on top, about 15 %. Default 200,000. */
  readonly findings?: number;
  /** The first instant of the thirty days, ISO 8601. Default 2026-10-01T00:00:00.000Z. */
  readonly start?: string;
}

/** One record of the month: a finding as its product delivers it, or an update of one. */
export interface MonthFinding {
  /** The finding, ASFF or OCSF. Parts of it are shared between findings: do not change it. */
  readonly raw: Record<string, unknown>;
  /** When it reaches the hub, ISO 8601. */
  readonly at: string;
  /** The id of the planted intrusion it belongs to; absent for the background. */
  readonly intrusion?: number;
}

/** The options with nothing left out. */
export interface Month {
  readonly seed: number;
  readonly accounts: number;
  readonly findings: number;
  readonly startMs: number;
}

/** The length of a month: thirty days are ninety shifts of eight hours. */
export const MONTH_DAYS = 30;

export const DAY_MS = 86_400_000;

/**
 * Fills in the defaults.
 *
 * @throws RangeError when a number or the start is outside its range.
 */
export function monthOf(options: MonthOptions = {}): Month {
  const { seed = 20261001, accounts = 300, findings = 200_000, start = '2026-10-01T00:00:00.000Z' } = options;
  const startMs = Date.parse(start);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}; a whole number is needed`);
  if (!Number.isInteger(accounts) || accounts < 60 || accounts > 3000) {
    throw new RangeError(`accounts is ${accounts}; 60 to 3,000 are possible`);
  }
  if (!Number.isInteger(findings) || findings < 2000) {
    throw new RangeError(`findings is ${findings}; 2,000 or more are needed`);
  }
  if (Number.isNaN(startMs)) throw new RangeError(`start is ${JSON.stringify(start)}; ISO 8601 is needed`);
  return { seed, accounts, findings, startMs };
}
