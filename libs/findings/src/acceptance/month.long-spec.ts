import { INTRUSIONS } from '@tocsin/month';

import { defaultPolicy, recipePolicy } from '../index.js';
import { figuresText, measureMonth } from './measure-month.js';

/** The month of 300 accounts, 200,000 findings and twelve intrusions; see tools/month. */
describe('a month under defaultPolicy', () => {
  const ours = measureMonth(defaultPolicy);
  const recipe = measureMonth(recipePolicy);
  process.stdout.write(`${figuresText({ default: ours, recipe })}\n`);
  for (const [rule, pages] of ours.byRule) process.stdout.write(`${String(pages).padStart(5)}  ${rule}\n`);

  it('is read to the last record', () => {
    expect(ours.refused).toBe(0);
    expect(ours.findings).toBeGreaterThanOrEqual(200_000);
  });

  it('pages for every intrusion', () => {
    expect(ours.paged).toEqual(INTRUSIONS.map(({ id }) => id));
  });

  it('pages at most twice a shift on average', () => {
    expect(ours.pagesAShift).toBeLessThanOrEqual(2);
  });

  it('finds the owner of 98 %', () => {
    expect(ours.owned).toBeGreaterThanOrEqual(98);
  });

  it('cannot be had by severity alone: the recipe pages far more and misses intrusions', () => {
    expect(recipe.pagesAShift).toBeGreaterThan(100);
    expect(recipe.missed.length).toBeGreaterThan(0);
  });
});
