import type { ApiCall, Interception } from '../api.js';
import { AwsError } from '../errors.js';
import { callScene } from '../faults/call-scene.js';
import type { Faults } from '../faults/faults.js';
import type { HttpReply, HttpRequest } from '../http/server.js';
import type { JsonObject } from '../json.js';
import { callerOf, type Caller } from './caller.js';
import { errorReply, type Refusal } from './error-reply.js';

export interface GateOptions {
  readonly intercept?: (call: ApiCall) => Interception | Promise<Interception>;
  /** SIGKILLs the process. */
  readonly kill: (caller: Caller) => void;
  /** @returns what the service answers to a call that the policies of the stack deny */
  readonly deny?: (requested: Requested, caller: Caller | undefined) => Refusal | undefined;
  /** What fails by plan: what the interceptor and the policies let through. */
  readonly faults?: Faults;
}

/** What a service does for a call. @param input that of the call; another where a fault takes some of it away */
export type Effect = (input: Readonly<JsonObject>) => HttpReply | Promise<HttpReply>;

export type Requested = Pick<ApiCall, 'service' | 'operation' | 'size' | 'input'>;

/** Every call to a part of the engine passes here: it is recorded, and may be refused before it has an effect. */
export interface Gate {
  readonly calls: readonly ApiCall[];
  run(
    request: Pick<HttpRequest, 'headers' | 'gone'>,
    requested: Requested,
    effect: Effect,
  ): Promise<HttpReply | 'dropped'>;
}

const pass: Interception = { do: 'pass' };

export function createGate({ intercept, kill, deny, faults }: GateOptions): Gate {
  const calls: ApiCall[] = [];
  return {
    calls,
    async run(request, requested, effect) {
      const caller = callerOf(request.headers);
      const call: ApiCall = {
        ...requested,
        at: new Date().toISOString(),
        ...(caller ? { caller: caller.functionId, process: caller.process } : {}),
      };
      const decision = caller && intercept ? await intercept(call) : pass;
      const denial = decision.do === 'pass' ? deny?.(requested, caller) : undefined;
      const stopped = denial ? 'denied' : decision.do === 'pass' ? undefined : decision.do;
      const hit = stopped ? undefined : faults?.call(requested, caller);
      calls.push({ ...call, ...(stopped ? { stopped } : {}), ...(hit ? { fault: hit.kind.name } : {}) });
      if (caller && decision.do === 'kill') {
        kill(caller);
        return 'dropped';
      }
      if (decision.do === 'fail') {
        const { status, code, message = 'refused by the interceptor of the local engine' } = decision;
        return errorReply(call.service, { status, code, message });
      }
      if (denial) return errorReply(call.service, denial);
      const act = (input = requested.input) => guarded(call.service, () => effect(input));
      if (!faults || !hit) return act().finally(() => faults?.turns.passed(nameOf(call)));
      const stop = () => (caller ? kill(caller) : undefined);
      const { gone } = request;
      return hit.kind.onCall(
        callScene({ target: requested, hit, effect: act, kill: stop, gone, turns: faults.turns }),
      );
    },
  };
}

function nameOf({ service, operation }: Requested): string {
  return `${service}:${operation}`;
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
