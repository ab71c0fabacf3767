import type { Acknowledgement } from '@tocsin/routing';
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

/** A number of the command line; what is allowed of it, somebody else says. */
export function numberOf(given: string): number {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  if (Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Allowed is a number.');
}

/** An option that may be given several times: the names so far. */
export function collected(given: string, before: readonly string[] = []): readonly string[] {
  if (given.trim() === '') throw new InvalidArgumentError('Allowed is a name that is not blank.');
  return [...before, given];
}

/** `NAME=VALUE`, which may be given several times. */
export function parameters(
  given: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [name, value] = pairOf(given);
  if (name === '' || !given.includes('='))
    throw new InvalidArgumentError('Allowed is NAME=VALUE, such as MinimumSeverity=HIGH.');
  return Object.fromEntries([...Object.entries(before), [name, value]]);
}

/** What stands before and after the first `=`. */
export function pairOf(given: string): readonly [string, string] {
  const at = given.indexOf('=');
  return at === -1 ? [given.trim(), ''] : [given.slice(0, at).trim(), given.slice(at + 1).trim()];
}

/** `PART=REASON`, which may be given several times. */
export function acknowledged(
  given: string,
  before: readonly Acknowledgement[] = [],
): readonly Acknowledgement[] {
  const [part, reason] = pairOf(given);
  if (part === '' || reason === '')
    throw new InvalidArgumentError(
      'Allowed is PART=REASON, such as "QuietRule=accepted by the CISO, RISK-12".',
    );
  return [...before, { part, reason }];
}

/** Seconds of the command line, up to a day. */
export function secondsOf(given: string): number {
  const value = Number(given);
  if (Number.isFinite(value) && value >= 1 && value <= 86_400) return value;
  throw new InvalidArgumentError('Allowed is a number from 1 to 86400.');
}
