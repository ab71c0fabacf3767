import { cellsOf, chaosPlan } from './plan.js';

test('every kind is placed at every step where it can happen, each on a call of its own', async () => {
  const { faultKinds, faultSteps } = await import('@tocsin/simulator');
  const { faults } = chaosPlan(1, 0.05, faultKinds, faultSteps);
  const placed = faults.slice(0, -1);
  expect(placed.map(({ step, kind }) => `${kind} at ${step}`)).toEqual(
    cellsOf(faultKinds, faultSteps).map(({ step, kind }) => `${kind} at ${step}`),
  );
  expect(placed).toHaveLength(faultKinds.length * faultSteps.length - 1);
  // Planted fault: one number for all places hides every fault but the first.
  const places = placed.map(({ step, operation, at }) => `${step} ${operation} ${at}`);
  expect(new Set(places).size).toBe(placed.length);
  expect(faults.at(-1)).toMatchObject({ rate: 0.05 });
  expect(faults.at(-1)).not.toHaveProperty('kind');
});
