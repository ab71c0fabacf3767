import type { JsonObject } from '../json.js';
import { conditionsHold, type LookUp } from './conditions.js';
import { textsOf } from './texts.js';
import { every, not, some, type Truth } from './truth.js';
import { matchesResource, matchesText } from './wildcard.js';

/** What is asked for. */
export interface AccessRequest {
  /** `service:Operation`, as the Service Authorization Reference spells it. */
  readonly action: string;
  /** ARN; `*` for actions that have no resource. */
  readonly resource: string;
  readonly lookUp: LookUp;
}

const known = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** Whether a statement speaks of the request, whoever makes it. Actions ignore case, resources do not. */
export function speaksOf(
  statement: Readonly<JsonObject>,
  { action, resource, lookUp }: AccessRequest,
): Truth {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const strange = Object.keys(statement).find((name) => !known.has(name));
  if (strange !== undefined) return { because: `a statement with ${strange}` };
  if (Action === undefined && NotAction === undefined) return { because: 'a statement without Action' };
  const actions = anyOf(Action ?? NotAction, (pattern) => matchesText(pattern, action, { ignoreCase: true }));
  const resources = anyOf(Resource ?? NotResource, (pattern) => matchesResource(pattern, resource));
  // A trust policy has no resource: the role is it.
  const isTrust = Resource === undefined && NotResource === undefined;
  return every([
    Action === undefined ? not(actions) : actions,
    isTrust || (Resource === undefined ? not(resources) : resources),
    conditionsHold(Condition, lookUp),
  ]);
}

function anyOf(patterns: unknown, matches: (pattern: string) => boolean): Truth {
  return some(
    textsOf(patterns).map((pattern): Truth => {
      if (pattern.includes('${') || pattern.includes('unknown:'))
        return { because: `'${pattern}', which is not resolved here` };
      return matches(pattern);
    }),
  );
}
