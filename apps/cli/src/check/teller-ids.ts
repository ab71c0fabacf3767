import type { Deployment } from '@tocsin/routing';

/** Queues are named as a person names them; the proof knows them by id. */
export function tellerIds({ destinations }: Deployment, tellers: readonly string[]): readonly string[] {
  return tellers.flatMap((teller) => {
    const named = destinations.filter(({ id, name }) => id === teller || name === teller);
    return named.length === 0 ? [teller] : named.map(({ id }) => id);
  });
}
