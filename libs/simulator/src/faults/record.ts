import type { Caller } from '../calls/caller.js';
import type { Kind } from './kinds/kind.js';
import type { Place } from './operations.js';
import type { FaultStep, InjectedFault } from './plan.js';

interface Injection {
  readonly place: Place;
  readonly step: FaultStep | undefined;
  readonly kind: Kind;
  readonly line: number;
  readonly number: number;
  readonly size: number;
  readonly caller: Caller | undefined;
}

/** What was injected, counted by operation, step and kind. */
export interface FaultRecord {
  add(injection: Injection): void;
  rows(): readonly InjectedFault[];
}

const kept = 5;

export function createRecord(): FaultRecord {
  const rows = new Map<string, InjectedFault>();
  return {
    add({ place: { service, operation }, step, kind, line, number, size, caller }) {
      const key = [service, operation, step, kind.name].join(' ');
      const before = rows.get(key);
      const one = {
        at: new Date().toISOString(),
        fault: line,
        number,
        size,
        ...(caller ? { caller: caller.functionId } : {}),
      };
      rows.set(key, {
        service,
        operation,
        ...(step ? { step } : {}),
        kind: kind.name,
        effect: kind.effect,
        count: (before?.count ?? 0) + 1,
        last: [...(before?.last ?? []), one].slice(-kept),
      });
    },
    rows: () => [...rows.values()],
  };
}
