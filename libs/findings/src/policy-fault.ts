import { describeFound } from './describe-found.js';
import { PolicyError } from './errors.js';

/** A place in a policy: the rule, where there is one, and the path of the member below it. */
export interface Place {
  readonly rule?: string;
  readonly field: string;
}

/** The place of a member, or of an entry of a list, below another. */
export function below(place: Place, member: string | number): Place {
  const step = typeof member === 'number' ? `[${member}]` : place.field === '' ? member : `.${member}`;
  return { ...place, field: place.field + step };
}

/** Refuses a value of a policy: where, what was found, what is allowed and, if that helps, why. */
export function refuse(place: Place, found: unknown, allowed: string, why?: string): never {
  throw refused(place, describeFound(found), allowed, why);
}

/** The error itself, for what was found in words of one's own. */
export function refused(place: Place, found: string, allowed: string, why?: string): PolicyError {
  const rule = place.rule === undefined ? '' : `rule ${JSON.stringify(place.rule)}, `;
  const field = place.field === '' ? 'the policy' : place.field;
  const reason = why === undefined ? '' : ` (${why})`;
  return new PolicyError(`${rule}${field}: found ${found}, allowed: ${allowed}${reason}`, {
    ...(place.rule === undefined ? {} : { rule: place.rule }),
    field: place.field,
  });
}
