import type { ReputationProvider } from '@tocsin/indicators';

/** Stands for lists that cannot be used: what it is asked about it does not know, and says so. */
export function unreadableLists(): ReputationProvider {
  return {
    name: 'lists',
    local: true,
    lookUp: ({ type, value }) =>
      Promise.resolve({
        type,
        value,
        source: 'lists',
        at: new Date(0).toISOString(),
        verdict: 'error',
        error: { kind: 'unreadable', message: 'the indicator lists cannot be used' },
      }),
  };
}
