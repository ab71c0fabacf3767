import { defaultStack } from '../fixtures/deployments.js';
import { mailStack } from '../fixtures/other-stacks.js';
import { configuration } from './configurations.js';
import { searchRandomly } from './search-randomly.js';

const now = Date.parse('2026-11-24T12:00:00Z');
const SIZE = { automationRules: 30, eventRules: 12, triageRules: 40 };

it.each([defaultStack(), mailStack(), configuration(1, true, SIZE), configuration(2, true, SIZE)])(
  'no random finding is lost in what is proved: $name',
  (deployment) => {
    const { required, lost } = searchRandomly({ deployment, findings: 1000, seed: 1, now });
    expect(lost).toEqual([]);
    expect(required).toBeGreaterThan(200);
  },
);

it.each([1, 2, 3])('random findings are lost where there are holes: configuration %i', (seed) => {
  const deployment = configuration(seed, false, SIZE);
  expect(searchRandomly({ deployment, findings: 1000, seed, now }).lost.length).toBeGreaterThan(0);
});
