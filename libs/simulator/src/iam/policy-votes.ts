import { isObject, type JsonObject } from '../json.js';
import { namedBy, type Principal } from './principal.js';
import { speaksOf, type AccessRequest } from './statement.js';
import { every, some, type Truth, type Undecided } from './truth.js';

/** A policy document as JSON, or why it is not known. */
export type PolicyDocument = Readonly<JsonObject> | Undecided;

/** What the policies of an identity say about a request. */
export interface IdentityVotes {
  readonly allow: Truth;
  readonly deny: Truth;
}

/** What the policy of a resource says: it allows somebody himself, or leaves it to his account. */
export interface ResourceVotes extends IdentityVotes {
  readonly delegate: Truth;
}

export function identityVotes(policies: readonly PolicyDocument[], request: AccessRequest): IdentityVotes {
  const votes = policies.map((policy) => ({
    allow: openOr(policy, () => vote(policy, 'Allow', (statement) => speaksOf(statement, request))),
    deny: openOr(policy, () => vote(policy, 'Deny', (statement) => speaksOf(statement, request))),
  }));
  return { allow: some(votes.map(({ allow }) => allow)), deny: some(votes.map(({ deny }) => deny)) };
}

export function resourceVotes(
  policy: PolicyDocument | undefined,
  who: Principal,
  request: AccessRequest,
): ResourceVotes {
  if (policy === undefined) return { allow: false, deny: false, delegate: false };
  const among = (effect: 'Allow' | 'Deny', named: (statement: JsonObject) => Truth) =>
    openOr(policy, () =>
      vote(policy, effect, (statement) => every([named(statement), speaksOf(statement, request)])),
    );
  return {
    allow: among('Allow', (statement) => namedBy(statement, who).directly),
    delegate: among('Allow', (statement) => namedBy(statement, who).byAccount),
    deny: among('Deny', (statement) => {
      const { directly, byAccount } = namedBy(statement, who);
      return some([directly, byAccount]);
    }),
  };
}

function openOr(policy: PolicyDocument, ask: () => Truth): Truth {
  return typeof policy.because === 'string' ? { because: policy.because } : ask();
}

function vote(
  policy: Readonly<JsonObject> | Undecided,
  effect: string,
  matches: (statement: JsonObject) => Truth,
): Truth {
  const { Statement = [] } = policy as JsonObject;
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  return some(
    statements
      .filter(isObject)
      .map((statement) => (statement.Effect === effect ? matches(statement) : false)),
  );
}
