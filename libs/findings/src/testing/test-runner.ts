/** What {@link describeRule} needs of a test runner: jest, vitest, mocha and `node:test` all have it. */
export interface TestRunner {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, body: () => void) => unknown;
}

/**
 * The runner whose `describe` and `it` are global.
 *
 * @throws Error that says what to do where there is none
 */
export function globalRunner(): TestRunner {
  const { describe, it } = globalThis as unknown as Partial<TestRunner>;
  if (typeof describe === 'function' && typeof it === 'function') return { describe, it };
  throw new Error(
    'describeRule found no test runner: there is no global describe and it. Run the file with jest or with ' +
      'vitest --globals; with node:test, or vitest without globals, import both and pass { runner: { describe, it } }.',
  );
}
