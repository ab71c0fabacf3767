/** Names with what they lead to, for asking of every name of an object: most have no place here, and that is seen at once. */
export interface NameTable<T> {
  readonly size: number;
  /** By length of name (see slotOf): the names that have it, chained. */
  readonly slots: readonly (Slot<T> | undefined)[];
}

interface Slot<T> {
  readonly name: string;
  readonly value: T;
  readonly next: Slot<T> | undefined;
}

const SLOTS = 32;

export function nameTable<T>(entries: ReadonlyMap<string, T>): NameTable<T> {
  const slots: (Slot<T> | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  for (const [name, value] of entries) {
    slots[slotOf(name)] = { name: asKey(name), value, next: slots[slotOf(name)] };
  }
  return { size: entries.size, slots };
}

export function lookUp<T>({ slots }: NameTable<T>, name: string): T | undefined {
  let slot = slots[slotOf(name)];
  while (slot !== undefined && slot.name !== name) slot = slot.next;
  return slot?.value;
}

function slotOf(name: string): number {
  return name.length % SLOTS;
}

/** The same text as the engine keeps it for names of members: two such are compared by their addresses. */
function asKey(name: string): string {
  const [key = name] = Object.keys({ [name]: true });
  return key;
}
