import { AwsError } from '../errors.js';
import type { JsonObject } from '../json.js';

/** A part of a list, and the token for what follows. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/** Cuts a page out of a list. @throws AwsError `refusal` for a token that no page gave */
export function pageOf<T>(all: readonly T[], most: number, token: unknown, refusal: string): Page<T> {
  const start = token === undefined ? 0 : Number(Buffer.from(String(token), 'base64').toString('utf8'));
  if (!Number.isInteger(start) || start < 0 || (token !== undefined && start < 1))
    throw new AwsError(refusal, 'NextToken is not one that this operation gave.');
  const end = start + most;
  return {
    items: all.slice(start, end),
    ...(end < all.length ? { nextToken: Buffer.from(String(end)).toString('base64') } : {}),
  };
}

/** The member of a request that says how many results a page has. @throws AwsError `refusal` outside of what is allowed */
export function pageSize(
  input: Readonly<JsonObject>,
  name: string,
  { fallback, most, refusal }: { readonly fallback: number; readonly most: number; readonly refusal: string },
): number {
  const given = input[name];
  const size = Number(given ?? fallback);
  if (Number.isInteger(size) && size >= 1 && size <= most) return size;
  throw new AwsError(refusal, `${name}: expected 1 to ${most}, found ${String(given)}.`);
}
