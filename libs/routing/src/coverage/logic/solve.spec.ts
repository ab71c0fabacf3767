import * as fc from 'fast-check';
import type { Domain } from './domain.js';
import { formulas, type Formula, type Formulas } from './formula.js';
import { equalTo, textPrimitive, type Primitive, type Value } from './primitive.js';
import { solve } from './solve.js';
import { startingWith } from './text-pattern.js';

const COLOURS = ['red', 'green', 'blue'];
const WORDS = ['', 'a', 'ab', 'abc', 'b', 'zz', undefined];

const DOMAINS: Readonly<Record<string, Domain>> = {
  colour: { kind: 'one of', values: COLOURS },
  word: { kind: 'text', values: [undefined] },
  number: { kind: 'points', values: [0], around: (point) => [Number(point) - 1, point, Number(point) + 1] },
};
const domainOf = (variable: string): Domain => DOMAINS[variable] ?? { kind: 'one of', values: [] };

const begins = (text: string): Primitive =>
  textPrimitive(`begins ${text}`, startingWith(text), (value) => value.startsWith(text));
const below: Primitive = {
  key: '< 3',
  points: [3],
  holds: (value) => typeof value === 'number' && value < 3,
};

const ATOMS: readonly (readonly [string, Primitive])[] = [
  ...COLOURS.map((colour) => ['colour', equalTo(colour)] as const),
  ...['a', 'ab', 'b'].map((text) => ['word', begins(text)] as const),
  ['word', equalTo('abc')],
  ['number', below],
  ['number', equalTo(3)],
];

type Tree =
  | { readonly atom: number }
  | { readonly not: Tree }
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] };

const { tree: trees } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ atom: fc.nat(ATOMS.length - 1) }),
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));

function build(tree: Tree, make: Formulas): Formula {
  if ('atom' in tree) {
    const [variable, ask] = ATOMS[tree.atom] ?? ['colour', below];
    return make.literal({ kind: 'value', variable, ask });
  }
  if ('not' in tree) return make.not(build(tree.not, make));
  if ('all' in tree) return make.and(...tree.all.map((each) => build(each, make)));
  return make.or(...tree.any.map((each) => build(each, make)));
}

type Values = Readonly<Record<string, Value>>;

function isTrue(tree: Tree, values: Values): boolean {
  if ('atom' in tree) {
    const [variable, ask] = ATOMS[tree.atom] ?? ['colour', below];
    return ask.holds(values[variable]);
  }
  if ('not' in tree) return !isTrue(tree.not, values);
  return 'all' in tree
    ? tree.all.every((each) => isTrue(each, values))
    : tree.any.some((each) => isTrue(each, values));
}

const ALL: readonly Values[] = COLOURS.flatMap((colour) =>
  WORDS.flatMap((word) => [0, 2, 3, 4].map((number) => ({ colour, word, number }))),
);

// Planted fault seen red: of a choice, the first part is taken whether it holds or not.
it('finds values exactly where there are some, and they make the formula true', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const make = formulas();
      const solution = solve(build(tree, make), make, domainOf);
      if (solution.kind !== 'found') {
        expect(solution).toEqual({ kind: 'none' });
        expect(ALL.filter((values) => isTrue(tree, values))).toEqual([]);
        return;
      }
      const found = Object.fromEntries(
        [...solution.witnesses].map(([variable, witness]) => [
          variable,
          'value' in witness ? witness.value : undefined,
        ]),
      );
      expect(isTrue(tree, { ...ALL[0], ...found })).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it('says so when it gives up', () => {
  const make = formulas();
  const pigeons = Array.from({ length: 7 }, (_, pigeon) =>
    Array.from({ length: 6 }, (__, hole) =>
      make.literal({ kind: 'choice', variable: `${pigeon} in ${hole}` }),
    ),
  );
  const each = pigeons.map((holes) => make.or(...holes));
  const apart = pigeons.flatMap((one, at) =>
    pigeons
      .slice(at + 1)
      .flatMap((other) => one.map((hole, index) => make.not(make.and(hole, other[index] as Formula)))),
  );
  const formula = make.and(...each, ...apart);
  expect(solve(formula, make, domainOf, { mostConflicts: 20 })).toEqual({
    kind: 'gave up',
    reason: 'more than 20 dead ends',
  });
  expect(solve(formula, make, domainOf)).toEqual({ kind: 'none' });
});

it('a member whose name looks like two questions is one question of its own', () => {
  const make = formulas();
  const is = (text: string) => equalTo(text);
  const some = (...parts: readonly (readonly [string, string])[]) =>
    make.literal({
      kind: 'some',
      variable: 'list',
      parts: parts.map(([member, text]) => ({ member, ask: is(text) })),
    });
  expect(some(['x', 'a'], ['y', 'b'])).not.toBe(some(['x = "a" & y', 'b']));
});
