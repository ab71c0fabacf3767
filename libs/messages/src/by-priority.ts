import type { Priority } from '@tocsin/findings';

/**
 * What a table has for a priority, overrides first. A priority of a later version counts as P1: waking somebody for nothing
 * is the smaller fault.
 */
export function byPriority<T>(
  table: Readonly<Record<Priority, T>>,
  overrides: Readonly<Partial<Record<Priority, T>>> | undefined,
  priority: Priority,
): T {
  const known = Object.hasOwn(table, priority) ? priority : 'P1';
  return overrides?.[known] ?? table[known];
}
