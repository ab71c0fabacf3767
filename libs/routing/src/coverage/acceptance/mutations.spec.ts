import { proveCoverage } from '../prove-coverage.js';
import { defaultStack } from '../fixtures/deployments.js';
import { automationMutations } from './mutations/automation-mutations.js';
import { deliveryMutations } from './mutations/delivery-mutations.js';
import { fieldMutations, ruleMutations } from './mutations/pattern-mutations.js';
import { policyMutations } from './mutations/policy-mutations.js';

const now = '2026-11-24T12:00:00Z';

it('all', () => {
  const base = defaultStack();
  const all = [
    ...ruleMutations(base),
    ...fieldMutations(),
    ...automationMutations(),
    ...deliveryMutations(base),
    ...policyMutations(),
  ];
  const missed: unknown[] = [];
  const t = performance.now();
  for (const { name, apply, culprit } of all) {
    const result = proveCoverage({ deployment: apply(base), now });
    const found = result.holes.some(({ culprit: { part, id } }) => part === culprit.part && id === culprit.id);
    if (!found) missed.push([name, culprit.part, result.outcome, result.holes.map((h) => [h.kind, h.culprit.part, h.culprit.id].join(' ')), result.undecided.map(({ reason }) => reason)]);
  }
  console.log(all.length, missed.length, performance.now() - t, JSON.stringify(missed, null, 0).replaceAll('],[', '],\n['));
});
