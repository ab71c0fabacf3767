import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATOR_TYPES, threatModel } from '../index.js';

const page = readFileSync(join(__dirname, '../../../../docs/threat-score.md'), 'utf8');

/** The rows of the table under a heading: the text of each cell, without the backticks. */
function table(heading: string): readonly (readonly string[])[] {
  const [, below = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = below.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  return rows.slice(2).map(cells);
}

const say = (number: number | undefined) => (number === undefined ? '–' : String(number));

// Planted fault seen red: one figure of each table of the page changed.
describe('docs/threat-score.md', () => {
  it('has every type with its weight, lifetime and speed', () => {
    const rows = table('What a type weighs, and for how long').map((row) => row.slice(0, 4));
    expect(rows).toEqual(
      Object.entries(threatModel.types).map(([type, { weight, lifetime, speed }]) => [
        type,
        say(weight),
        say(lifetime),
        say(speed),
      ]),
    );
    expect(rows.map(([type]) => type).sort()).toEqual([...INDICATOR_TYPES].sort());
  });

  it('has every other number', () => {
    const { standings, verdicts, severities, bands, listed, exploited } = threatModel;
    const named = Object.entries({ standings, verdicts, severities, bands }).flatMap(([part, numbers]) =>
      Object.entries(numbers).map(([name, number]) => [`${part}.${name}`, String(number)]),
    );
    expect(table('The other numbers').map((row) => row.slice(0, 2))).toEqual([
      ...named,
      ['listed', String(listed)],
      ['exploited', String(exploited)],
    ]);
  });
});
