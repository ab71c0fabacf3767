import type { Condition } from '../../match/condition.js';
import type { Alternative, PatternField } from '../../pattern/parse-pattern.js';
import { constant, type Formula, type Formulas, type Part } from '../logic/formula.js';
import { PRESENT } from '../logic/primitive.js';
import { readOperand, type Way } from './pattern-operand.js';
import { meets, some, type State } from './state.js';

/**
 * Fields of an event that are not in the finding, and what they are known not to be. undefined: nothing is known of it, it
 * may be either way.
 */
export type Envelope = (
  path: string,
) => { readonly value: string | undefined; readonly not: readonly string[] } | undefined;

/** What a part that only the deployment knows is taken for: true to find a hole, false to prove that there is none. */
export interface Encoding {
  readonly state: State;
  readonly envelope: Envelope;
  readonly unresolved: boolean;
  /** The pattern is a queue's filter: what it says of the event is below `body`. */
  readonly body?: boolean;
}

const FINDING = 'detail.findings.';
const BODY = 'body.';

/** A pattern that was parsed, as a formula over the finding that the event carries. */
export function encodePattern(alternatives: readonly Alternative[], encoding: Encoding): Formula {
  const { make } = encoding.state;
  return make.or(...alternatives.map((fields) => make.and(...fieldsOf([...fields.values()], encoding))));
}

/** Conditions on several members of one list must be met by one entry: the stricter of the two ways to read them. */
function fieldsOf(fields: readonly PatternField[], encoding: Encoding): readonly Formula[] {
  const { state } = encoding;
  const { make } = state;
  const byList = new Map<string, { member: string; condition: Condition }[]>();
  const formulas: Formula[] = [];
  const nested = new Map<string, PatternField[]>();
  for (const { path: given, condition } of fields) {
    const path = encoding.body === true && given.startsWith(BODY) ? given.slice(BODY.length) : given;
    if (!path.startsWith(FINDING)) {
      formulas.push(encodeEnvelope(path, condition, encoding));
      continue;
    }
    const inside = path.slice(FINDING.length);
    const field = state.model.field(inside);
    formulas.push(encodeField(inside, condition, encoding));
    if (field.kind === 'open') {
      const [list = ''] = inside.split('.', 1);
      nested.set(list, [...(nested.get(list) ?? []), { path, place: path, condition }]);
    }
    if (field.kind === 'list') {
      const { variable, member } = field;
      byList.set(variable, [...(byList.get(variable) ?? []), { member, condition }]);
    }
  }
  for (const [list, wanted] of byList) {
    if (wanted.length > 1) formulas.push(oneEntry(list, wanted, encoding, make));
  }
  for (const [list, asked] of nested) {
    // Each may be met by another entry: whether one entry meets all of them is open.
    const what = asked.map(({ path, condition }) => [path, condition.values]);
    if (asked.length > 1)
      formulas.push(make.literal({ kind: 'choice', variable: `one of ${list} ${JSON.stringify(what)}` }));
  }
  return formulas;
}

function encodeField(path: string, condition: Condition, { state, unresolved }: Encoding): Formula {
  const { make, model } = state;
  const field = model.field(path);
  const ways = waysOf(condition).map((way) => {
    if (way === 'unresolved') return constant(unresolved);
    if (way === 'open')
      return make.literal({ kind: 'choice', variable: `${path} ${JSON.stringify(condition.values)}` });
    if (field.kind === 'list')
      return some(
        state,
        field.variable,
        way.map((part) => ({ member: field.member, ...part })),
      );
    return make.and(
      ...way.map(({ ask, not }) =>
        not === true ? make.not(meets(state, path, ask)) : meets(state, path, ask),
      ),
    );
  });
  const absent = condition.absent ? [make.not(meets(state, path, PRESENT))] : [];
  return make.or(...ways, ...absent);
}

/** Combinations of values that are looked at together; beyond them the pattern is taken to claim less. */
const MOST_WAYS = 500;

function oneEntry(
  list: string,
  wanted: readonly { readonly member: string; readonly condition: Condition }[],
  { state, unresolved }: Encoding,
  make: Formulas,
): Formula {
  let rows: readonly (readonly Part[])[] = [[]];
  for (const { member, condition } of wanted) {
    const ways: (readonly Part[])[] = waysOf(condition).flatMap((way) => {
      if (way === 'open') return [];
      if (way === 'unresolved') return unresolved ? [[]] : [];
      return [way.map((part) => ({ member, ...part }))];
    });
    if (condition.absent) ways.push([{ member, ask: PRESENT, not: true }]);
    rows = rows.flatMap((row) => ways.map((way) => [...row, ...way])).slice(0, MOST_WAYS);
  }
  return make.or(...rows.map((row) => some(state, list, row)));
}

function encodeEnvelope(
  path: string,
  condition: Condition,
  { state, envelope, unresolved }: Encoding,
): Formula {
  const { make } = state;
  const known = envelope(path);
  if (known === undefined)
    return make.literal({ kind: 'choice', variable: `event ${path} ${JSON.stringify(condition.values)}` });
  const { value, not } = known;
  if (condition.absent && value === undefined) return constant(true);
  return make.or(
    ...condition.values.map((wanted) => {
      if (wanted === value) return constant(true);
      if (not.some((other) => other === wanted)) return constant(false);
      return constant(
        readOperand(wanted).some((way) =>
          way === 'unresolved' || way === 'open' || value?.includes('${') === true
            ? unresolved
            : way.every(({ ask, not: denied = false }) => ask.holds(value) !== denied),
        ),
      );
    }),
  );
}

function waysOf(condition: Condition): readonly Way[] {
  return condition.values.flatMap((value) => readOperand(value));
}
