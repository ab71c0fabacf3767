import { compilePolicy, safeReadFinding, triage, type FactCriteria } from '@tocsin/findings';
import type { RawObject } from '../../raw-json.js';
import { SINGLE_FACTS } from '../encode/facts.js';
import type { Atom, Formula, Formulas } from '../logic/formula.js';

/**
 * What holds of a finding among the facts that a formula leaves open, as a formula: with it the search finds values that
 * go with the finding, where those facts are put together from members that it knows nothing of.
 */
export function pinnedFacts(formula: Formula, base: RawObject, make: Formulas): Formula {
  const facts = openFacts(formula);
  return make.and(
    ...facts.flatMap((atom) => {
      const asked = criterionOf(atom);
      return asked === undefined ? [] : [make.literal(atom, holds(base, asked))];
    }),
  );
}

function openFacts(formula: Formula): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  const done = new Set<number>();
  const open = [formula];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (done.has(part.id) || part.kind === 'constant') continue;
    done.add(part.id);
    if (part.kind !== 'literal') open.push(...part.of);
    else if (part.atom.variable.startsWith('~')) atoms.set(part.key, part.atom);
  }
  return [...atoms.values()];
}

/** The criterion that an atom stands for: `~epss {"Gte":0.5}`, or one value of `~class`. */
function criterionOf(atom: Atom): FactCriteria | undefined {
  if (atom.kind === 'some') return undefined;
  const [, name = '', wanted] = /^~(\w+)(?: ([[{].*))?$/s.exec(atom.variable) ?? [];
  if (atom.kind === 'choice')
    return wanted === undefined ? undefined : { [name]: JSON.parse(wanted) as unknown };
  if (!SINGLE_FACTS.includes(name)) return undefined;
  const value = /^= (".*")$/s.exec(atom.ask.key)?.[1];
  if (value === undefined) return undefined;
  const text = JSON.parse(value) as string;
  return { [name]: text === 'true' || text === 'false' ? text === 'true' : [text] };
}

function holds(base: RawObject, facts: FactCriteria): boolean {
  const read = safeReadFinding(base);
  if (!read.ok) return false;
  const policy = compilePolicy({
    schema: 'tocsin.policy/1',
    rules: [{ id: 'asked', title: 'asked', when: { facts }, then: { route: 'asked' } }],
  });
  return triage(read.finding, policy, { now: '2026-01-01T00:00:00Z' }).route === 'asked';
}
