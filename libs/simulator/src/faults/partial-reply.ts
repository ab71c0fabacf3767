import type { HttpReply } from '../http/server.js';
import { isObject, type JsonObject } from '../json.js';

/** Says which entries of a batch fail. */
export type Fails = (entry: number, entries: number) => boolean;

/** Lets part of a batch call fail: the rest has its effect, and the answer tells both. */
export type PartialAnswer = (
  input: Readonly<JsonObject>,
  fails: Fails,
  effect: (input: Readonly<JsonObject>) => Promise<HttpReply>,
) => Promise<HttpReply>;

export interface Split {
  readonly left: readonly unknown[];
  readonly failed: readonly unknown[];
}

export function split(entries: readonly unknown[], fails: Fails): Split {
  const failing = entries.map((_, index) => fails(index, entries.length));
  return {
    left: entries.filter((_, index) => failing[index] !== true),
    failed: entries.filter((_, index) => failing[index] === true),
  };
}

/** The JSON answer for what is left of a batch, changed; where nothing is left there is no effect, and `empty` is changed. */
export async function amended(
  left: readonly unknown[],
  effect: () => Promise<HttpReply>,
  empty: JsonObject,
  change: (body: JsonObject) => JsonObject,
): Promise<HttpReply> {
  const reply = left.length > 0 ? await effect() : { status: 200, body: JSON.stringify(empty) };
  if (reply.status >= 300) return reply;
  const body: unknown = JSON.parse(String(reply.body));
  // A checksum of the answer before, such as DynamoDB's, no longer holds.
  const type = reply.headers?.['content-type'];
  return {
    status: 200,
    headers: type === undefined ? {} : { 'content-type': type },
    body: JSON.stringify(change(isObject(body) ? body : {})),
  };
}
