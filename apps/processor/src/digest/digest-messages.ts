/** Comes back after `left` seconds: the digest is due when none are left. */
export interface DigestDue {
  readonly schema: 'tocsin.digest-due/1';
  readonly digest: string;
  /** Seconds that are still to be waited when this is received. */
  readonly left: number;
}

/** The findings of one shard of a told digest are to be marked, those after `after`. */
export interface DigestMark {
  readonly schema: 'tocsin.digest-mark/1';
  readonly digest: string;
  readonly shard: string;
  readonly after: string;
}

export type DigestMessage = DigestDue | DigestMark;

/** The longest delay of a message. Source: Amazon SQS API reference, SendMessage, DelaySeconds. */
const LONGEST_DELAY = 900;

/** A message and how long the queue keeps it back. */
export interface LaterMessage {
  readonly message: DigestMessage;
  readonly delaySeconds: number;
}

/** The due-message for `seconds` from now: a queue delays for a quarter of an hour, so it is sent again until then. */
export function dueIn(digest: string, seconds: number): LaterMessage {
  const delaySeconds = Math.max(0, Math.min(LONGEST_DELAY, Math.ceil(seconds)));
  const left = Math.max(0, Math.ceil(seconds) - delaySeconds);
  return { message: { schema: 'tocsin.digest-due/1', digest, left }, delaySeconds };
}

/** Whether a parsed message says that it is about a digest, of whatever version. */
export function isDigestMessage(value: unknown): value is Readonly<Record<string, unknown>> {
  const schema =
    typeof value === 'object' && value !== null ? (value as { schema?: unknown }).schema : undefined;
  return typeof schema === 'string' && schema.startsWith('tocsin.digest-');
}

/** Reads a message of ours. Only the processor sends these: anything else in one is a defect, and undefined. */
export function readDigestMessage(value: Readonly<Record<string, unknown>>): DigestMessage | undefined {
  const { schema, digest, left, shard, after } = value;
  if (typeof digest !== 'string' || !/^[0-9a-f]{40}$/.test(digest)) return undefined;
  if (schema === 'tocsin.digest-due/1') {
    return Number.isSafeInteger(left) && (left as number) >= 0
      ? { schema, digest, left: left as number }
      : undefined;
  }
  if (schema !== 'tocsin.digest-mark/1') return undefined;
  const isPlace = typeof shard === 'string' && /^[0-9a-f]$/.test(shard);
  const isCursor = typeof after === 'string' && /^[0-9a-f]{0,64}$/.test(after);
  return isPlace && isCursor ? { schema, digest, shard, after } : undefined;
}
