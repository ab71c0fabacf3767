import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileEventPattern, EventPatternError } from '../index.js';

interface Oracle {
  readonly events: readonly unknown[];
  readonly cases: readonly {
    readonly event: number;
    readonly pattern: unknown;
    readonly match?: boolean;
    readonly error?: unknown;
  }[];
}

const data = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../shared/data');
const present = existsSync(join(data, 'event-pattern-oracle.json'));
const read = <T>(file: string): T => JSON.parse(readFileSync(join(data, file), 'utf8'));

function answer(pattern: unknown, event: unknown): boolean | 'refused' {
  try {
    return compileEventPattern(pattern).matches(event);
  } catch (error) {
    if (error instanceof EventPatternError) return 'refused';
    throw error;
  }
}

if (!present) process.stderr.write(`NOTICE: ${data} is absent: the event-pattern oracle is not asked.\n`);

(present ? describe : describe.skip)("the answers of AWS's open-source engine", () => {
  it('agree on every pattern and event of the oracle', () => {
    const { events, cases } = read<Oracle>('event-pattern-oracle.json');
    const differing = cases.filter(({ event, pattern, match, error }) => {
      return answer(pattern, events[event]) !== (error === undefined ? match : 'refused');
    });
    expect(cases.length).toBeGreaterThanOrEqual(2_000);
    expect(differing).toEqual([]);
  });

  it("agree on every one of the engine's own correctness cases", () => {
    const cases =
      read<readonly { name: string; rule: unknown; event: unknown; result: boolean }[]>(
        'event-pattern-cases.json',
      );
    const differing = cases.filter(({ rule, event, result }) => answer(rule, event) !== result);
    expect(cases.length).toBeGreaterThanOrEqual(51);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
