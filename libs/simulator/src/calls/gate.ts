import type { ApiCall, Interception } from '../api.js';
import { AwsError } from '../errors.js';
import type { HttpReply, HttpRequest } from '../http/server.js';
import { callerOf, type Caller } from './caller.js';
import { errorReply, type Refusal } from './error-reply.js';

export interface GateOptions {
  readonly intercept?: (call: ApiCall) => Interception | Promise<Interception>;
  /** SIGKILLs the process. */
  readonly kill: (caller: Caller) => void;
  /** @returns what the service answers to a call that the policies of the stack deny */
  readonly deny?: (requested: Requested, caller: Caller | undefined) => Refusal | undefined;
}

export type Requested = Pick<ApiCall, 'service' | 'operation' | 'size' | 'input'>;

/** Every call to a part of the engine passes here: it is recorded, and may be refused before it has an effect. */
export interface Gate {
  readonly calls: readonly ApiCall[];
  run(
    request: HttpRequest,
    requested: Requested,
    effect: () => HttpReply | Promise<HttpReply>,
  ): Promise<HttpReply | 'dropped'>;
}

const pass: Interception = { do: 'pass' };

export function createGate({ intercept, kill, deny }: GateOptions): Gate {
  const calls: ApiCall[] = [];
  return {
    calls,
    async run(request, requested, effect) {
      const caller = callerOf(request.headers);
      const call: ApiCall = {
        ...requested,
        at: new Date().toISOString(),
        ...(caller ? { caller: caller.functionId } : {}),
      };
      const decision = caller && intercept ? await intercept(call) : pass;
      const denial = decision.do === 'pass' ? deny?.(requested, caller) : undefined;
      const stopped = denial ? 'denied' : decision.do === 'pass' ? undefined : decision.do;
      calls.push(stopped ? { ...call, stopped } : call);
      if (caller && decision.do === 'kill') {
        kill(caller);
        return 'dropped';
      }
      if (decision.do === 'fail') {
        const { status, code, message = 'refused by the interceptor of the local engine' } = decision;
        return errorReply(call.service, { status, code, message });
      }
      return denial ? errorReply(call.service, denial) : guarded(call.service, effect);
    },
  };
}

async function guarded(
  service: ApiCall['service'],
  effect: () => HttpReply | Promise<HttpReply>,
): Promise<HttpReply> {
  try {
    return await effect();
  } catch (error) {
    if (error instanceof AwsError) return errorReply(service, error);
    throw error;
  }
}
