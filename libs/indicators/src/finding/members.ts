/** An object of unknown members, as it came from JSON. */
export type RawRecord = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): RawRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as RawRecord)
    : undefined;
}

/** An own member, never one of a prototype. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as RawRecord)[key]
    : undefined;
}

/** A member in either spelling of GuardDuty: its API's (`Service`), or that of its events (`service`). */
export function eitherOf(value: unknown, key: string): unknown {
  return memberOf(value, key) ?? memberOf(value, key.charAt(0).toLowerCase() + key.slice(1));
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A caption such as `In Progress` in small letters. Longer than every caption: none. */
export function wordOf(value: unknown, key: string): string | undefined {
  const text = memberOf(value, key);
  return typeof text === 'string' && text.length <= 32 ? text.trim().toLowerCase() : undefined;
}
