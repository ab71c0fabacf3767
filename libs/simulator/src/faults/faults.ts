import type { Caller } from '../calls/caller.js';
import type { Scheduler } from '../engine/scheduler.js';
import type { JsonObject } from '../json.js';
import type { ServiceName } from '../service-name.js';
import { draw } from './draw.js';
import type { Kind } from './kinds/kind.js';
import { places, type Place } from './operations.js';
import type { FaultControl, FaultPlan, FaultStep } from './plan.js';
import { createRecord } from './record.js';
import { kindsOf, placesOf } from './select.js';
import { stepOf } from './steps.js';
import { createTurns, type Turns } from './turns.js';

/** A fault that happens now. */
export interface Hit {
  readonly kind: Kind;
  /** Of the line of the plan. */
  readonly seconds?: number;
  /** Whether an entry of a batch fails, by its place; at least one does. */
  readonly fails: (entry: number, entries: number) => boolean;
}

/** Something that may be hit. */
export interface Target {
  readonly service: ServiceName;
  readonly operation: string;
  /** Entries of a call, messages of a delivery. */
  readonly size: number;
  readonly input: Readonly<JsonObject>;
}

/** Decides what fails. */
export interface Faults extends FaultControl {
  /** @param caller the function that calls; undefined: somebody outside of the stack */
  call(target: Target, caller: Caller | undefined): Hit | undefined;
  /** A delivery, or the deletion of messages. */
  between(target: Target): Hit | undefined;
  readonly turns: Turns;
}

interface Line {
  readonly index: number;
  readonly selects: (place: Place, step: FaultStep | undefined) => readonly Kind[];
  seen: number;
  readonly seenOf: Map<string, number>;
  injected: number;
}

/** Half of the entries of a batch that fails in part. */
const share = 0.5;

export function createFaults(plan: FaultPlan | undefined, scheduler: Scheduler): Faults {
  const { seed, faults } = plan ?? { seed: 0, faults: [] };
  const turns = createTurns(scheduler);
  const record = createRecord();
  const lines = faults.map((fault, index): Line => {
    const [kinds, selected] = [kindsOf(fault), new Set(placesOf(fault))];
    return {
      index,
      selects: (place, step) =>
        selected.has(place) && (fault.step === undefined || fault.step === step)
          ? kinds.filter(({ canHit }) => canHit(place))
          : [],
      seen: 0,
      seenOf: new Map(),
      injected: 0,
    };
  });
  let stopped = false;

  function hit(target: Target, isCall: boolean, caller: Caller | undefined): Hit | undefined {
    const place = placeOf(target, isCall);
    if (!place || stopped) return undefined;
    const step = stepOf(place, target.input);
    const found = lines.flatMap((line) => {
      const fault = faults[line.index];
      if (!fault || (isCall && !caller && fault.outside !== true)) return [];
      const kinds = line.selects(place, step);
      if (kinds.length === 0) return [];
      line.seen += 1;
      const name = `${place.service}:${place.operation}`;
      const nth = (line.seenOf.get(name) ?? 0) + 1;
      line.seenOf.set(name, nth);
      const drawn = (...what: readonly (string | number)[]) => draw(seed, line.index, name, nth, ...what);
      const { at, rate = 0, most = Infinity, seconds } = fault;
      const wanted = at === undefined ? drawn('rate') < rate : [at].flat().includes(line.seen);
      const kind = kinds[Math.floor(drawn('kind') * kinds.length)];
      return wanted && kind && line.injected < most ? [{ line, kind, seconds, drawn }] : [];
    })[0];
    if (!found) return undefined;
    const { line, kind, seconds, drawn } = found;
    line.injected += 1;
    record.add({ place, step, kind, line: line.index, number: line.seen, size: target.size, caller });
    return {
      kind,
      ...(seconds === undefined ? {} : { seconds }),
      fails: (entry, entries) =>
        entry === Math.floor(drawn('entry') * entries) || drawn('entry', entry) < share,
    };
  }

  return {
    turns,
    call: (target, caller) => hit(target, true, caller),
    between: (target) => hit(target, false, undefined),
    injected: () => record.rows(),
    stop() {
      stopped = true;
      turns.release();
    },
  };
}

const byName = new Map(
  places.map((place) => [`${place.form === 'call'} ${place.service}:${place.operation}`, place]),
);

function placeOf({ service, operation }: Target, isCall: boolean): Place | undefined {
  return byName.get(`${isCall} ${service}:${operation}`);
}
