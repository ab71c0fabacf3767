import type { CoverageInput } from '../coverage.js';
import { defaultStack } from '../fixtures/deployments.js';
import { LEFT_ALONE, mailStack, ownPolicyStack } from '../fixtures/other-stacks.js';
import { proveCoverage } from '../prove-coverage.js';
import { automationMutations } from './mutations/automation-mutations.js';
import { deliveryMutations } from './mutations/delivery-mutations.js';
import { mailMutations } from './mutations/mail-mutations.js';
import type { Mutation } from './mutations/mutation.js';
import { fieldMutations, ruleMutations } from './mutations/pattern-mutations.js';
import { policyMutations } from './mutations/policy-mutations.js';

const now = '2026-11-24T12:00:00Z';

/**
 * Faults that are found, with another part to blame than the one that was changed. Once it is changed the rule for growth
 * is the same as the one for new findings, word for word: which of the two was meant for growth nobody can tell.
 */
const OTHER_CULPRIT = ['RaiseRule: Workflow.Status ["NEW"]'];

const STACKS: readonly (readonly [CoverageInput, readonly Mutation[]])[] = [
  [
    { deployment: defaultStack(), now },
    [
      ...ruleMutations(defaultStack()),
      ...fieldMutations(),
      ...automationMutations(),
      ...deliveryMutations(defaultStack()),
      ...policyMutations(),
    ],
  ],
  [{ deployment: mailStack(), now }, mailMutations(mailStack())],
  [{ deployment: ownPolicyStack(), now, acknowledged: LEFT_ALONE }, ruleMutations(ownPolicyStack())],
];

it('there are at least 200 of them', () => {
  expect(STACKS.flatMap(([, mutations]) => mutations).length).toBeGreaterThanOrEqual(200);
});

describe.each(STACKS.map(([input, mutations]) => [input.deployment.name, input, mutations] as const))(
  '%s',
  (_, input, mutations) => {
    it('is proved as it is', () => {
      expect(proveCoverage(input)).toMatchObject({ outcome: 'proved', holes: [], undecided: [] });
    });

    it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
      '%s',
      (name, { apply, culprit }) => {
        const { outcome, holes } = proveCoverage({ ...input, deployment: apply(input.deployment) });
        expect(outcome).toBe('holes');
        const blamed = holes.map(({ culprit: { part, id } }) => ({ part, id }));
        if (OTHER_CULPRIT.includes(name)) expect(blamed).not.toContainEqual(culprit);
        else expect(blamed).toContainEqual(culprit);
      },
    );
  },
);
