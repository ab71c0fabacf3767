/** The members that are not undefined: what is absent does not show, in JSON or in a comparison. */
export function present<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
