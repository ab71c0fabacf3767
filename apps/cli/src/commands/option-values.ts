import { InvalidArgumentError } from 'commander';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** A time of the command line, as ISO 8601 in UTC. */
export function timeOf(given: string): string {
  const milliseconds = TIME.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isFinite(milliseconds)) return new Date(milliseconds).toISOString();
  throw new InvalidArgumentError('Allowed is a time with an offset, such as 2026-11-24T12:00:00Z.');
}

/** A whole number of days of the command line. */
export function daysOf(given: string): number {
  if (/^\d{1,4}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Allowed is a whole number of days from 0 to 9999.');
}
