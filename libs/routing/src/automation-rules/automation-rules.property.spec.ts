import { aFinding, anOcsfFinding } from '@tocsin/findings/testing';
import fc from 'fast-check';
import { compileAutomationRules, type AutomationOptions, type AutomationOutcomes } from '../index.js';

const now = '2026-11-24T12:00:00Z';
const word = fc.constantFrom('a', 'ab', 'b');
const filter = fc.record({
  Value: word,
  Comparison: fc.constantFrom('EQUALS', 'PREFIX', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'),
});

const asffCriteria = fc.dictionary(
  fc.constantFrom('Title', 'Type', 'ResourceType', 'ResourceId', 'NoteText', 'VerificationState'),
  filter.map((one) => [one]),
  { minKeys: 1, maxKeys: 3 },
);
const update = fc
  .record(
    {
      Confidence: fc.nat(3),
      Types: fc.tuple(word),
      UserDefinedFields: fc.dictionary(word, word, { minKeys: 1 }),
      Note: fc.record({ Text: word, UpdatedBy: fc.constant('a-rule') }),
      Workflow: fc.record({ Status: fc.constantFrom('NEW', 'NOTIFIED', 'SUPPRESSED') }),
    },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0);

const ruleOf = (criteria: fc.Arbitrary<unknown>, fields: fc.Arbitrary<unknown>) =>
  fc.record({
    RuleName: word,
    RuleOrder: fc.integer({ min: 1, max: 3 }),
    Description: fc.constant('A test.'),
    Criteria: criteria,
    Actions: fields.map((FindingFieldsUpdate) => [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }]),
  });
const asffRule = fc
  .tuple(ruleOf(asffCriteria, update), fc.boolean())
  .map(([rule, IsTerminal]) => ({ ...rule, IsTerminal }));
const asffFinding = fc
  .record(
    {
      Title: word,
      Types: fc.array(word, { maxLength: 2 }),
      Resources: fc.array(fc.record({ Type: word, Id: word }, { requiredKeys: [] }), { maxLength: 3 }),
      Note: fc.option(fc.record({ Text: word }), { nil: undefined }),
      UserDefinedFields: fc.option(fc.dictionary(word, word), { nil: undefined }),
      Confidence: fc.nat(3),
    },
    { requiredKeys: [] },
  )
  .map((overrides) => aFinding(overrides));

const ocsfCriteria = fc
  .array(
    fc.record({
      FieldName: fc.constantFrom('severity', 'comment', 'resources.type', 'resources.uid'),
      Filter: filter,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((StringFilters) => ({ OcsfFindingCriteria: { CompositeFilters: [{ StringFilters }] } }));
const ocsfUpdate = fc
  .record(
    { SeverityId: fc.constantFrom(1, 4, 5), StatusId: fc.constantFrom(1, 3), Comment: word },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0);
const ocsfRule = ruleOf(ocsfCriteria, ocsfUpdate);
const ocsfFinding = fc
  .record(
    {
      severity: word,
      comment: word,
      resources: fc.array(fc.record({ type: word, uid: word }, { requiredKeys: [] }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((overrides) => anOcsfFinding(overrides));

function holds(rules: readonly object[], raw: object, options: AutomationOptions): AutomationOutcomes {
  const compiled = compileAutomationRules(rules, options);
  const result = compiled.apply(raw, options);
  const { outcomes, complete } = compiled.outcomes(raw, options);
  const [{ doubts, ...first }] = outcomes;
  expect(first).toEqual(result);
  expect(outcomes.length).toBeLessThanOrEqual(64);
  expect(new Set(outcomes.map(({ finding }) => sorted(finding))).size).toBe(outcomes.length);
  if (doubts.length === 0) expect([outcomes.length, complete]).toEqual([1, true]);
  return { outcomes, complete };
}

/** Equal findings are equal texts, in whichever order rules wrote their members. */
const sorted = (finding: object) =>
  JSON.stringify(finding, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

describe('automation rules', () => {
  // Planted faults, each seen red: the branch decided not first; findings told apart by identity.
  it('give what applying them gives first, each finding once, and one alone without a doubt', () => {
    fc.assert(
      fc.property(fc.array(asffRule, { maxLength: 4 }), asffFinding, (rules, raw) => {
        holds(rules, raw, { format: 'asff', now });
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(ocsfRule, { maxLength: 4 }), ocsfFinding, (rules, raw) => {
        holds(rules, raw, { format: 'ocsf', now });
      }),
      { numRuns: 500 },
    );
  });

  it('take any object for a finding', () => {
    const member = fc.constantFrom(
      'Severity',
      'Types',
      'Resources',
      'Note',
      'UserDefinedFields',
      '__proto__',
    );
    const hostile = fc.dictionary(member, fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(member, word))));
    fc.assert(
      fc.property(fc.array(asffRule, { maxLength: 3 }), hostile, (rules, raw) => {
        holds(rules, raw, { format: 'asff', now });
      }),
      { numRuns: 300 },
    );
  });

  // Planted fault seen red: criteria that see what earlier rules wrote.
  it('that write disjoint fields commute', () => {
    const parts = fc.tuple(
      ruleOf(
        asffCriteria,
        update.map(({ Types = ['a'] }) => ({ Types })),
      ),
      ruleOf(
        asffCriteria,
        update.map(({ Note = { Text: 'x', UpdatedBy: 'y' } }) => ({ Note })),
      ),
      ruleOf(
        asffCriteria,
        update.map(() => ({ VerificationState: 'TRUE_POSITIVE' })),
      ),
      ruleOf(
        asffCriteria,
        update.map(({ Confidence = 1 }) => ({ Confidence })),
      ),
    );
    const orders = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
    fc.assert(
      fc.property(parts, orders, asffFinding, (rules, order, raw) => {
        const options = { format: 'asff', now } as const;
        const ordered = rules.map((rule, at) => ({ ...rule, RuleOrder: order[at] ?? 1 }));
        const straight = rules.map((rule) => ({ ...rule, RuleOrder: 1 }));
        expect(compileAutomationRules(ordered).apply(raw, options).finding).toEqual(
          compileAutomationRules(straight).apply(raw, options).finding,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of the new Security Hub have every outcome of their rules in doubt', () => {
    fc.assert(
      fc.property(fc.array(ocsfRule, { maxLength: 4 }), ocsfFinding, (rules, raw) => {
        const options = { format: 'ocsf', now } as const;
        const { outcomes } = holds(rules, raw, options);
        const each = rules.map((rule) => compileAutomationRules([rule], options));
        const certain = each.every((one) => one.outcomes(raw, options).outcomes[0].doubts.length === 0);
        if (certain) expect(outcomes.length).toBe(1);
      }),
    );
  });
});
