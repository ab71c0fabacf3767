import { aFinding } from '@tocsin/findings/testing';
import fc from 'fast-check';
import { automationOutcomes } from '../index.js';

/** One way in which Security Hub may work: each is a choice that its documentation leaves open. */
interface Convention {
  /** A negative filter over several values: one that is not excluded is enough. */
  readonly oneIsEnough: boolean;
  /** A negative filter holds for what is not there. */
  readonly absentMeets: boolean;
  /** Criteria over the members of a list are met by one entry. */
  readonly byOneEntry: boolean;
  /** Criteria see what earlier rules wrote. */
  readonly seesWrites: boolean;
  readonly merges: boolean;
}

const choice = [false, true];
const conventions: readonly Convention[] = choice.flatMap((oneIsEnough) =>
  choice.flatMap((absentMeets) =>
    choice.flatMap((byOneEntry) =>
      choice.flatMap((seesWrites) =>
        choice.map((merges) => ({ oneIsEnough, absentMeets, byOneEntry, seesWrites, merges })),
      ),
    ),
  ),
);

interface Filter {
  readonly Value: string;
  readonly Comparison: 'EQUALS' | 'PREFIX' | 'NOT_EQUALS' | 'PREFIX_NOT_EQUALS';
}
type Criteria = Readonly<Record<string, readonly [Filter]>>;
type Update = Readonly<Record<string, unknown>>;
interface Raw {
  readonly Types?: readonly string[];
  readonly Resources?: readonly { readonly Type?: string; readonly Id?: string }[];
  readonly Note?: { readonly Text: string };
  readonly UserDefinedFields?: object;
}

function valuesOf(raw: Raw, key: string, resources = raw.Resources ?? []): readonly (string | undefined)[] {
  if (key === 'Type') return raw.Types ?? [];
  if (key === 'NoteText') return [raw.Note?.Text];
  return resources.map(({ Type, Id }) => (key === 'ResourceType' ? Type : Id));
}

function met(
  values: readonly (string | undefined)[],
  { Value, Comparison }: Filter,
  way: Convention,
): boolean {
  const says = (value: string) =>
    Comparison.startsWith('PREFIX') ? value.startsWith(Value) : value === Value;
  if (!Comparison.includes('NOT')) return values.some((value) => value !== undefined && says(value));
  const each = values.map((value) => (value === undefined ? way.absentMeets : !says(value)));
  if (values.length === 0) return way.absentMeets;
  return way.oneIsEnough ? each.includes(true) : !each.includes(false);
}

function matches(raw: Raw, criteria: Criteria, way: Convention): boolean {
  const keys = Object.entries(criteria);
  const separately = keys.every(([key, [filter]]) => met(valuesOf(raw, key), filter, way));
  const listed = keys.filter(([key]) => key.startsWith('Resource'));
  const resources = raw.Resources ?? [];
  if (!way.byOneEntry || resources.length === 0 || listed.length < 2) return separately;
  const others = keys.filter(([key]) => !key.startsWith('Resource'));
  return (
    others.every(([key, [filter]]) => met(valuesOf(raw, key), filter, way)) &&
    resources.some((one) => listed.every(([key, [filter]]) => met(valuesOf(raw, key, [one]), filter, way)))
  );
}

interface Rule {
  readonly Criteria: Criteria;
  readonly IsTerminal: boolean;
  readonly Actions: readonly [{ readonly FindingFieldsUpdate: Update }];
}

function findingAfter(rules: readonly Rule[], raw: Raw, way: Convention): object {
  let finding: Raw = raw;
  for (const { Criteria, IsTerminal, Actions } of rules) {
    if (!matches(way.seesWrites ? finding : raw, Criteria, way)) continue;
    const update = Actions[0].FindingFieldsUpdate;
    const merged = { ...finding.UserDefinedFields, ...(update['UserDefinedFields'] as object | undefined) };
    finding = { ...finding, ...update };
    if (way.merges && 'UserDefinedFields' in update) finding = { ...finding, UserDefinedFields: merged };
    if (IsTerminal) break;
  }
  return finding;
}

const word = fc.constantFrom('a', 'ab', 'b');
const filter = fc.record({
  Value: word,
  Comparison: fc.constantFrom('EQUALS', 'PREFIX', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'),
}) as fc.Arbitrary<Filter>;
const update = fc
  .record(
    {
      Confidence: fc.nat(2),
      Types: fc.tuple(word),
      UserDefinedFields: fc.dictionary(word, word, { minKeys: 1 }),
    },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0);
const rule = fc.record({
  RuleName: word,
  RuleOrder: fc.constant(1),
  Description: fc.constant('A test.'),
  IsTerminal: fc.boolean(),
  Criteria: fc.dictionary(
    fc.constantFrom('Type', 'ResourceType', 'ResourceId', 'NoteText'),
    filter.map((one) => [one] as const),
    { minKeys: 1 },
  ),
  Actions: update.map(
    (FindingFieldsUpdate) => [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }] as const,
  ),
});
const finding = fc
  .record({
    Types: fc.array(word, { maxLength: 3 }),
    Resources: fc.array(fc.record({ Type: word, Id: word }, { requiredKeys: [] }), { maxLength: 3 }),
    Note: fc.option(fc.record({ Text: word }), { nil: undefined }),
    UserDefinedFields: fc.option(fc.dictionary(word, word), { nil: undefined }),
  })
  .map((overrides) => aFinding(overrides) as Raw);

describe('automationOutcomes', () => {
  // Planted faults, each seen red: no doubt of a kind, for each of the five kinds.
  it('has what any way of working that AWS leaves open makes of a finding', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), finding, (rules, raw) => {
        const options = { format: 'asff', now: '2026-11-24T12:00:00Z' } as const;
        const { outcomes } = automationOutcomes(rules, raw, options);
        const possible = new Set(outcomes.map((outcome) => seen(outcome.finding)));
        for (const way of conventions) expect(possible).toContain(seen(findingAfter(rules, raw, way)));
      }),
      { numRuns: 300 },
    );
  });
});

/** What the rules here write, as a text. */
function seen(raw: object): string {
  const { Confidence, Types, UserDefinedFields } = raw as Record<string, unknown>;
  const fields = Object.entries(UserDefinedFields ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([Confidence, Types, fields]);
}
