import { proveCoverage } from '../prove-coverage.js';
import { configuration } from './configurations.js';

const now = '2026-11-24T12:00:00Z';
const SIZE = { automationRules: 30, eventRules: 12, triageRules: 40 };
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

it.each(seeds)('configuration %i, built without a hole, is proved', (seed) => {
  expect(proveCoverage({ deployment: configuration(seed, true, SIZE), now })).toMatchObject({
    outcome: 'proved',
  });
});

it.each(seeds)('configuration %i, built with holes, shows them', (seed) => {
  const { outcome, holes } = proveCoverage({ deployment: configuration(seed, false, SIZE), now });
  expect(outcome).toBe('holes');
  expect(holes.some(({ culprit: { name } }) => name.startsWith('fault') || name.startsWith('triage'))).toBe(
    true,
  );
});
