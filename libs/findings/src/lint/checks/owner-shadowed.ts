import { clauseIndex } from '../clause-index.js';
import { conditionsOf } from '../conditions/clause-conditions.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark, type PolicyRemark } from '../policy-remark.js';

/** Entries of `owners` that an earlier entry hides (the first that holds gives the owner). */
export const ownerShadowed: PolicyCheck = ({ policy }) => {
  const earlier = clauseIndex<ReturnType<typeof conditionsOf> & { readonly at: number }>();
  const remarks: PolicyRemark[] = [];
  (policy.owners ?? []).forEach(({ when }, at) => {
    const clause = { ...conditionsOf({ facts: when }), at };
    const by = new Set<number>();
    if (earlier.covers(clause, (wide) => by.add(wide.at).size > 0)) {
      const names = [...by].map((index) => `owners[${index}]`).join(', ');
      const text = `${names} before it holds wherever this one does: it never gives an owner`;
      const advice = `move it before ${names}, the narrower before the wider`;
      remarks.push(remark({ field: `owners[${at}]` }, 'warning', 'owner-shadowed', text, advice));
    } else earlier.add(clause);
  });
  return remarks;
};
