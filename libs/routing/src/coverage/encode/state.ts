import type { Scalar } from '../../match/leaf.js';
import { constant, FALSE, type Formula, type Formulas, type Part } from '../logic/formula.js';
import { IS_TEXT, PRESENT, type Primitive } from '../logic/primitive.js';
import type { FeedModel } from '../model/feed.js';
import { isUnresolved } from './pattern-operand.js';

/** What a rule writes at a path: a value, or the entries of a list (members by name; '' the entry itself). */
export type Written =
  { readonly value: Scalar | undefined } | { readonly entries: readonly Readonly<Record<string, Scalar>>[] };

/** What a rule writes, and when. */
export interface Write {
  readonly when: Formula;
  /** At the path of a value or of a list; undefined: it leaves it alone. */
  readonly at: (path: string) => { readonly when: Formula; readonly written: Written } | undefined;
}

/** A finding as rules have left it: what was written where, the earliest first; what nobody wrote is as it came. */
export interface State {
  readonly model: FeedModel;
  readonly make: Formulas;
  readonly writes: readonly Write[];
}

/** Whether the value at a path meets a question; of a list whether some entry does. Nothing is met by what is not there. */
export function meets(state: State, path: string, ask: Primitive): Formula {
  const field = state.model.field(path);
  const { make } = state;
  switch (field.kind) {
    case 'object':
      return constant(ask.holds(undefined));
    case 'open':
      return make.literal({ kind: 'choice', variable: `${path} ${ask.key}` });
    case 'list':
      return some(state, field.variable, [{ member: field.member, ask }]);
    case 'value': {
      const { variable, member } = field;
      const original = make.literal({ kind: 'value', variable, member, ask });
      return writtenAt(state, path).reduce(
        (before, { when, written }) =>
          make.either(when, 'value' in written ? valueMeets(written.value, path, ask, make) : FALSE, before),
        original,
      );
    }
  }
}

/** Whether some one entry of a list has all the parts. */
export function some(state: State, list: string, parts: readonly Part[]): Formula {
  const { make } = state;
  const original = make.literal({ kind: 'some', variable: list, parts });
  return writtenAt(state, list).reduce((before, { when, written }) => {
    const entries = 'entries' in written ? written.entries : [];
    const does = entries.some((entry) => hasAll(entry, parts));
    const open = !does && isUnresolved(entries);
    return make.either(when, open ? openly(make, list, entries, parts) : constant(does), before);
  }, original);
}

/** A text that only the deployment knows may meet anything or not. */
function valueMeets(value: Scalar | undefined, path: string, ask: Primitive, make: Formulas): Formula {
  return isUnresolved(value) && ask !== PRESENT && ask !== IS_TEXT
    ? openly(make, path, value, ask)
    : constant(ask.holds(value));
}

function openly(make: Formulas, path: string, written: unknown, asked: unknown): Formula {
  return make.literal({ kind: 'choice', variable: `written at ${path} ${JSON.stringify([written, asked])}` });
}

function writtenAt({ writes }: State, path: string) {
  return writes.flatMap((write) => write.at(path) ?? []);
}

function hasAll(entry: Readonly<Record<string, Scalar>>, parts: readonly Part[]): boolean {
  return parts.every(
    ({ member, ask, not = false }) =>
      ask.holds(Object.hasOwn(entry, member) ? entry[member] : undefined) !== not,
  );
}
