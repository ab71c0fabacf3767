/** Names with what they lead to, for asking of every name of an object: most have no place here, and that is seen at once. */
export interface NameTable<T> {
  readonly size: number;
  /** By length of name, modulo 32: a bit that is set where a name has it. */
  readonly lengths: number;
  /** By trace (see traceOf): the names that have it, chained. */
  readonly slots: readonly (Slot<T> | undefined)[];
}

interface Slot<T> {
  readonly name: string;
  readonly value: T;
  readonly next: Slot<T> | undefined;
}

const TRACES = 64;

export function nameTable<T>(entries: ReadonlyMap<string, T>): NameTable<T> {
  const slots: (Slot<T> | undefined)[] = Array.from({ length: TRACES }, () => undefined);
  let lengths = 0;
  for (const [name, value] of entries) {
    const trace = traceOf(name);
    slots[trace] = { name: asKey(name), value, next: slots[trace] };
    lengths |= 1 << (name.length % 32);
  }
  return { size: entries.size, lengths, slots };
}

export function lookUp<T>({ lengths, slots }: NameTable<T>, name: string): T | undefined {
  if (((lengths >>> (name.length % 32)) & 1) === 0) return undefined;
  let slot = slots[traceOf(name)];
  while (slot !== undefined && slot.name !== name) slot = slot.next;
  return slot?.value;
}

function traceOf(name: string): number {
  return (name.charCodeAt(0) + 7 * name.length) & (TRACES - 1);
}

/** The same text as the engine keeps it for names of members: two such are compared by their addresses. */
function asKey(name: string): string {
  const [key = name] = Object.keys({ [name]: true });
  return key;
}
