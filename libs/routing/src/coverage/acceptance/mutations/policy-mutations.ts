import type { PolicyClause, PolicyRule } from '@tocsin/findings';
import { equals } from '../../fixtures/deployments.js';
import type { Mutation } from './mutation.js';

const WHEN: Readonly<Record<string, PolicyClause>> = {
  'a severity': { facts: { severity: ['HIGH'] } },
  'a control': { facts: { control: ['EC2.19'] } },
  'an account': { facts: { account: ['444455556666'] } },
  'a class': { facts: { class: ['posture'] } },
  'a product': { facts: { product: ['aws/inspector'] } },
  'a type': { facts: { type: ['TTPs/Discovery'] } },
  'a title': { asff: { Title: [{ Value: 'test', Comparison: 'CONTAINS' }] } },
  'a tag': { asff: { ResourceTags: [{ Key: 'env', Value: 'dev', Comparison: 'EQUALS' }] } } as PolicyClause,
  'what has another status': { asff: { ComplianceStatus: [{ Value: 'FAILED', Comparison: 'NOT_EQUALS' }] } },
  'a generator': { asff: { GeneratorId: equals('security-control/Config.1') } } as PolicyClause,
};

/** Rules of a policy that tell nobody, each added as the last one. */
export function policyMutations(): readonly Mutation[] {
  return Object.entries(WHEN).map(([name, when], at) => {
    const rule: PolicyRule = {
      id: `silent-${at}`,
      title: `Silent for ${name}`,
      when,
      then: { route: 'none' },
    };
    return {
      name: `policy: silent for ${name}`,
      apply: (deployment) => ({
        ...deployment,
        functions: deployment.functions.map((node) => {
          const policy = node.processor?.policy;
          if (node.processor === undefined || policy === undefined) return node;
          return {
            ...node,
            processor: { ...node.processor, policy: { ...policy, rules: [...policy.rules, rule] } },
          };
        }),
      }),
      culprit: { part: 'policy rule', id: rule.id },
    };
  });
}
