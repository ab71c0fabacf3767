import { decide, type Policies } from '../iam/decide.js';
import type { AccessLog } from './access-log.js';
import type { Denial } from './denial.js';
import type { Identity } from './function-identity.js';
import { lookUpIn, type Keys } from './request-keys.js';

/** One action on one resource, with the condition keys that are known. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly keys: readonly (Keys | undefined)[];
}

/** Decides a question and writes down what is denied or cannot be decided. @returns the denial, if it is one */
export function judge(
  { principal, policies }: Identity,
  { action, resource, keys }: Question,
  of: Omit<Policies, 'identity'>,
  log: AccessLog,
): Denial | undefined {
  const request = { action, resource, lookUp: lookUpIn(...keys) };
  const decision = decide(principal, request, { identity: policies, ...of });
  if (decision.outcome === 'allowed') return undefined;
  const name = principal.kind === 'role' ? principal.session : principal.name;
  const record = { principal: name, action, resource, because: decision.because };
  log.add(decision.outcome, record);
  return decision.outcome === 'denied' ? record : undefined;
}
