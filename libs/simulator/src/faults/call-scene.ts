import { setTimeout as sleep } from 'node:timers/promises';
import { errorReply } from '../calls/error-reply.js';
import type { HttpReply } from '../http/server.js';
import type { JsonObject } from '../json.js';
import type { Hit, Target } from './faults.js';
import type { CallScene } from './kinds/kind.js';
import { serviceErrors } from './service-errors.js';
import type { Turns } from './turns.js';

/** How late something is that says no time, in real seconds. */
export const defaultSeconds = 0.5;

export interface HitCall {
  readonly target: Target;
  readonly hit: Hit;
  readonly effect: (input?: Readonly<JsonObject>) => Promise<HttpReply>;
  readonly kill: () => void;
  /** Ends when the caller has hung up. */
  readonly gone: Promise<void>;
  readonly turns: Turns;
}

/** What a kind of fault can do with a call. */
export function callScene({ target, hit, effect, kill, gone, turns }: HitCall): CallScene {
  const { service, operation, input } = target;
  const { seconds, fails } = hit;
  const { throttle, server } = serviceErrors(service, operation);
  const milliseconds = (seconds ?? defaultSeconds) * 1000;
  /** Timers of what nobody waits for any more do not keep the process. */
  const atMost = (ms: number) => Promise.race([gone, sleep(ms, undefined, { ref: false })]);
  return {
    service,
    operation,
    input,
    effect,
    kill,
    fails,
    throttled: throttle,
    serverError: server,
    refuse: (refusal) => errorReply(service, refusal),
    hold: () => (seconds === undefined ? gone : atMost(milliseconds)),
    pause: () => atMost(milliseconds),
    behind: () => Promise.race([gone, turns.hold(`${service}:${operation}`, milliseconds)]),
  };
}
