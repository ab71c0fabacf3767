import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { RULES } from '../index.js';
import { ATTACK_NAMES } from './attack-names.js';
import { describeWhen } from './describe-when.js';
import { renderRules } from './render-rules.js';

const document = join(__dirname, '../../../../../../docs/rules.md');

describe('docs/rules.md', () => {
  // Planted fault seen red: a word of a rationale changed without making the document again.
  it('is what tools/rules-document.mjs makes of the rules', () => {
    expect(
      readFileSync(document, 'utf8') === renderRules(RULES)
        ? 'up to date'
        : 'run: node tools/rules-document.mjs',
    ).toBe('up to date');
  });

  it('links to every rule', () => {
    const text = renderRules(RULES);
    for (const { rule } of RULES) {
      expect(text).toContain(`(#${rule.id})`);
      expect(text).toContain(`\n## ${rule.id}\n`);
    }
  });

  it('names every technique that a rule cites, and no other', () => {
    const cited = new Set(RULES.flatMap(({ attack = [] }) => attack));
    expect(Object.keys(ATTACK_NAMES).sort()).toEqual([...cited].sort());
  });
});

describe('describeWhen', () => {
  it('says each kind of condition', () => {
    expect(
      describeWhen([
        { facts: { severity: ['HIGH', 'UNKNOWN'], sample: false, epss: { Gte: 0.1, Lt: 1 } } },
        { facts: { exploitAvailable: true, fixAvailable: false, attackSequence: true } },
        { asff: { Title: [{ Value: 'x', Comparison: 'EQUALS' }] }, facts: { account: ['111122223333'] } },
      ]),
    ).toEqual([
      '- severity: `HIGH`, `UNKNOWN`',
      '- it is no sample',
      '- EPSS ≥ 0.1 and < 1',
      '',
      'or',
      '',
      '- an exploit is available',
      '- no fix is available',
      '- it is an attack sequence',
      '',
      'or',
      '',
      '- account: `111122223333`',
      '- asff: `{"Title":[{"Value":"x","Comparison":"EQUALS"}]}`',
    ]);
  });
});
