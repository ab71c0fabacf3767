import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { isScalar } from '../../match/leaf.js';
import type { Atom, Formula, Formulas } from '../logic/formula.js';
import type { Value } from '../logic/primitive.js';

/** Every atom of a formula that a finding answers, answered, as a formula; what it leaves open stays open. */
export function answersOf(formula: Formula, finding: RawObject, make: Formulas): Formula {
  const atoms = new Map<string, Atom>();
  const done = new Set<number>();
  const open = [formula];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (done.has(part.id) || part.kind === 'constant') continue;
    done.add(part.id);
    if (part.kind === 'literal') atoms.set(part.key, part.atom);
    else open.push(...part.of);
  }
  return make.and(
    ...[...atoms.values()].flatMap((atom) => {
      if (atom.kind === 'choice' || atom.variable.startsWith('~')) return [];
      return [make.literal(atom, holds(atom, finding))];
    }),
  );
}

function holds(atom: Atom, finding: RawObject): boolean {
  if (atom.kind === 'value') return atom.ask.holds(scalarAt(finding, atom.member ?? atom.variable));
  if (atom.kind !== 'some') return false;
  const list = at(finding, atom.variable.split('.'));
  if (!Array.isArray(list)) return false;
  return list.some((entry: unknown) =>
    atom.parts.every(({ member, ask, not = false }) => {
      const value: Value = member === '' ? scalar(entry) : scalarAt(entry as RawObject, member);
      return ask.holds(value) !== not;
    }),
  );
}

function scalarAt(finding: RawObject, path: string): Value {
  const names = path.split('.');
  const map = names.findIndex((name) =>
    ['UserDefinedFields', 'ProductFields', 'Tags', 'Other'].includes(name),
  );
  const folded =
    map < 0 || map === names.length - 1
      ? names
      : [...names.slice(0, map + 1), names.slice(map + 1).join('.')];
  return scalar(at(finding, folded));
}

function at(value: unknown, names: readonly string[]): unknown {
  let here = value;
  for (const name of names) here = isRawObject(here) ? memberOf(here, name) : undefined;
  return here;
}

function scalar(value: unknown): Value {
  return isScalar(value) ? value : undefined;
}
