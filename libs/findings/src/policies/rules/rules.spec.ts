import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describeRule } from '../../testing/describe-rule.js';
import { RULES } from './index.js';

const repository = join(__dirname, '../../../../..');

// Planted faults seen red: a severity taken out of a rule; a case without matchesNot.
for (const documented of RULES) describeAlone(documented);

/** A rule by itself: which findings it speaks of. What the verdict then is, is for the whole policy to say. */
function describeAlone(documented: (typeof RULES)[number]): void {
  const cases = documented.cases.map((one) => ({ ...one, expect: undefined }));
  describeRule({ ...documented, cases });
}

describe('the rules', () => {
  it('have ids of their own', () => {
    const ids = RULES.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(RULES.map((documented) => [documented.rule.id, documented] as const))(
    '%s lies in the file of its id and says why, from where, and when it is wrong',
    (id, { rule, falsePositives, attack = [], cases }) => {
      expect(existsSync(join(__dirname, `${id}.ts`))).toBe(true);
      expect(rule.rationale?.length).toBeGreaterThan(60);
      expect(rule.references?.length).toBeGreaterThan(0);
      expect(falsePositives.length).toBeGreaterThan(0);
      for (const technique of attack) expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/);
      for (const one of cases) expect(one.expect).toBeDefined();
    },
  );

  // Planted fault seen red: a runbook renamed.
  it.each([...new Set(RULES.map(({ rule }) => rule.runbook))])('the runbook %s is there', (address = '') => {
    const path = /^https:\/\/github\.com\/tocsin\/tocsin\/blob\/main\/(docs\/runbooks\/[a-z-]+\.md)$/.exec(
      address,
    )?.[1];
    expect(path).toBeDefined();
    expect(existsSync(join(repository, path ?? ''))).toBe(true);
  });
});
