import { below } from '../../policy-fault.js';
import type { Condition } from '../conditions/condition.js';
import { factOf } from '../conditions/derived-conditions.js';
import type { Domain } from '../conditions/domains.js';
import { leafCondition } from '../conditions/ocsf-leaf.js';
import { isLeaf, ocsfTree, type OcsfTree } from '../conditions/ocsf-tree.js';
import type { LintClause, PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { whyNone, type Reason } from './why-none.js';

type Domains = ReadonlyMap<string, Domain>;

/** Clauses that no finding meets. An error where the rule has no other clause. */
export const neverMatches: PolicyCheck = ({ rules, domains }) =>
  rules.flatMap(({ clauses }) => {
    const dead = clauses.flatMap((clause) => {
      const reason = whyNever(clause, domains);
      return reason === undefined ? [] : [{ clause, reason }];
    });
    const isRule = dead.length === clauses.length;
    return dead.map(({ clause, reason }) =>
      remark(
        below(clause.place, reason.member),
        isRule ? 'error' : 'warning',
        'never-matches',
        `${reason.text}: no finding meets this clause${isRule ? ', so the rule never speaks' : ''}`,
        reason.advice,
      ),
    );
  });

/** Why no finding meets a clause; undefined where one may. */
export function whyNever({ clause, stated, derived }: LintClause, domains: Domains): Reason | undefined {
  const { asff, ocsf } = clause;
  if (asff !== undefined && ocsf !== undefined) {
    return {
      member: 'ocsf',
      text: 'asff and ocsf stand in one clause, and a finding has one format only',
      advice: 'make two clauses of it: when takes a list, of which one is enough',
    };
  }
  for (const condition of stated) {
    const reason = whyNone(condition, domains.get(condition.member));
    if (reason !== undefined) return reason;
  }
  const empty = derived.find(({ positive, negative }) => positive.length === 0 && negative.length === 0);
  if (empty !== undefined) return contradiction(empty.member, stated);
  return ocsf === undefined ? undefined : whyTree(ocsfTree(ocsf), domains);
}

function contradiction(fact: string, stated: readonly Condition[]): Reason {
  const key = stated.map(({ member }) => member).find((member) => factOf(member) === fact) ?? fact;
  return stated.some(({ member }) => member === fact)
    ? {
        member: fact,
        text: `${fact} and ${key} exclude each other`,
        advice: 'say it in one of them; facts hold for every format',
      }
    : { member: key, text: `${key} leaves no value`, advice: 'remove or widen one of its filters' };
}

/** OCSF: where all must hold one that never does is enough, where any is enough none may hold. */
function whyTree(tree: OcsfTree, domains: Domains): Reason | undefined {
  if (isLeaf(tree)) {
    const condition = leafCondition(tree);
    const reason = condition && whyNone(condition, domains.get(condition.member));
    return reason && { ...reason, member: `ocsf.${tree.field}` };
  }
  const reasons = tree.parts.map((part) => whyTree(part, domains));
  if (tree.joined === 'AND') return reasons.find((reason) => reason !== undefined);
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
