import { isObject } from '../json.js';
import { textsOf } from './texts.js';
import { some, type Truth } from './truth.js';

/** Who asks: a session of a role, or an AWS service in its own name. */
export type Principal =
  | {
      readonly kind: 'role';
      readonly account: string;
      /** ARN of the role. */
      readonly role: string;
      /** ARN of the session. */
      readonly session: string;
    }
  | { readonly kind: 'service'; readonly name: string };

/** How a statement of a resource policy names somebody: himself, or the account that he belongs to. */
export interface Named {
  readonly directly: Truth;
  readonly byAccount: Truth;
}

/**
 * Source: IAM user guide, "IAM JSON policy elements: Principal": an account, or its root, stands for the account, which
 * then gives its own identities what they may do; `*` stands for everybody.
 */
export function namedBy(
  { Principal, NotPrincipal }: Readonly<Record<string, unknown>>,
  who: Principal,
): Named {
  if (NotPrincipal !== undefined) {
    const open = { because: 'a statement with NotPrincipal' };
    return { directly: open, byAccount: open };
  }
  if (Principal === '*') return { directly: true, byAccount: false };
  if (!isObject(Principal)) return { directly: false, byAccount: false };
  const names = textsOf(who.kind === 'role' ? Principal.AWS : Principal.Service);
  const everybody = textsOf(Principal.AWS).includes('*');
  const unknown = [...names, ...textsOf(Principal.AWS)].find((name) => name.includes('unknown:'));
  const open: readonly Truth[] =
    unknown === undefined ? [] : [{ because: `the principal ${unknown}, which is not resolved here` }];
  if (who.kind === 'service')
    return { directly: some([everybody, names.includes(who.name), ...open]), byAccount: false };
  const root = new RegExp(`^(?:arn:[^:]+:iam::)?${who.account}(?::root)?$`);
  return {
    directly: some([everybody, names.includes(who.role), names.includes(who.session), ...open]),
    byAccount: names.some((name) => root.test(name)),
  };
}
