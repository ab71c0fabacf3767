import type { Scheduler } from '../engine/scheduler.js';
import { defaultSeconds } from './call-scene.js';
import type { Faults, Target } from './faults.js';

/** Lets a delivery happen: at once, or as a fault says. */
export type Deliver = <T>(target: Omit<Target, 'input'>, send: () => T) => T | Promise<Awaited<T>>;

export function createDeliver(faults: Faults, scheduler: Scheduler): Deliver {
  return (target, send) => {
    const name = `${target.service}:${target.operation}`;
    const now = () => {
      const sent = send();
      faults.turns.passed(name);
      return sent;
    };
    const hit = faults.between({ ...target, input: {} });
    const milliseconds = (hit?.seconds ?? defaultSeconds) * 1000;
    const later = () =>
      new Promise<void>((resolve) => scheduler.later(`late delivery ${name}`, milliseconds, resolve));
    switch (hit?.kind.delivery) {
      case 'late':
        return later().then(now) as Promise<Awaited<ReturnType<typeof send>>>;
      case 'behind':
        return faults.turns.hold(name, milliseconds).then(now) as Promise<Awaited<ReturnType<typeof send>>>;
      case 'twice': {
        const first = now();
        void later().then(now);
        return first;
      }
      case 'never':
        // EventBridge, the only one that drops, does not wait for what became of it.
        return new Promise(() => undefined);
      default:
        return now();
    }
  };
}
