import type { Effort } from './effort.js';
import type { DomainOf, Group } from './domain.js';
import type { Atom } from './formula.js';
import { listWitness, type Entry } from './list-witness.js';
import type { Value } from './primitive.js';
import { scalarWitness } from './scalar-witness.js';

/** What was decided of one variable. */
export interface Decided {
  readonly atom: Atom;
  readonly value: boolean;
}

/** Values for a variable that make everything true that was decided of it. */
export type Witness =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'list'; readonly entries: readonly Entry[] };

export type Possible =
  { readonly kind: 'yes'; readonly witness: Witness } | { readonly kind: 'no' | 'unknown' };

/** Knows what values the fields of a finding can have. */
export interface Theory {
  readonly possible: (variable: string, decided: readonly Decided[]) => Possible;
}

export function theoryOf(domainOf: DomainOf, work?: Effort): Theory {
  function possible(variable: string, decided: readonly Decided[]): Possible {
    const domain = domainOf(variable);
    if (domain.kind === 'list') {
      const claims = decided.flatMap(({ atom, value }) =>
        atom.kind === 'some' ? [{ parts: atom.parts, holds: value }] : [],
      );
      return answerOf(listWitness(domain, claims, work));
    }
    const claims = decided.flatMap(({ atom, value }) =>
      atom.kind === 'value' ? [{ member: atom.member ?? '', ask: atom.ask, holds: value }] : [],
    );
    if (domain.kind !== 'group') return answerOf(scalarWitness(domain, claims, work));
    const points = claims.flatMap(({ ask: { points: at = [] } }) => at);
    const groups = [...domain.groups, ...points.flatMap((point) => domain.around(point))];
    const group = groups.find((each) =>
      claims.every(({ member, ask, holds }) => ask.holds(each[member]) === holds),
    );
    return group === undefined ? { kind: 'no' } : { kind: 'yes', witness: { kind: 'group', group } };
  }

  return { possible };
}

function answerOf(answer: Witness | { readonly kind: 'none' | 'unknown' }): Possible {
  switch (answer.kind) {
    case 'none':
      return { kind: 'no' };
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return { kind: 'yes', witness: answer };
  }
}

/** Whether values that were found before also agree with one thing more. */
export function agrees(witness: Witness, { atom, value }: Decided): boolean {
  if (atom.kind === 'value' && witness.kind === 'value') return atom.ask.holds(witness.value) === value;
  if (atom.kind === 'value' && witness.kind === 'group')
    return atom.ask.holds(witness.group[atom.member ?? '']) === value;
  if (atom.kind === 'some' && witness.kind === 'list') {
    const has = witness.entries.some((entry) =>
      atom.parts.every(
        ({ member, ask, not = false }) =>
          ask.holds(Object.hasOwn(entry, member) ? entry[member] : undefined) !== not,
      ),
    );
    return has === value;
  }
  return false;
}
