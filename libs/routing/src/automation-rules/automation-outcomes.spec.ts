import { aFinding } from '@tocsin/findings/testing';
import {
  applyAutomationRules,
  automationOutcomes,
  compileAutomationRules,
  type AutomationDoubt,
  type AutomationRule,
  type FindingFieldsUpdate,
} from '../index.js';

const options = { format: 'asff', now: '2026-11-24T12:00:00Z' } as const;
type Filters = Record<string, readonly object[]>;
const text = (Value: string, Comparison: string) => [{ Value, Comparison }];
const high = { SeverityLabel: text('HIGH', 'EQUALS') };

function rule(
  RuleName: string,
  criteria: Filters,
  update: FindingFieldsUpdate,
  more: Partial<AutomationRule> = {},
): AutomationRule {
  const Actions: AutomationRule['Actions'] = [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: update }];
  const Criteria = criteria as AutomationRule['Criteria'];
  return { RuleName, RuleOrder: 1, Description: 'A test.', Criteria, Actions, ...more };
}

const setsStatus = (criteria: Filters, more?: Partial<AutomationRule>) =>
  rule('sets', criteria, { Workflow: { Status: 'SUPPRESSED' } }, more);
const doubtful = (name: string, Confidence: number, more?: Partial<AutomationRule>) =>
  rule(name, { NoteText: text('x', 'NOT_EQUALS') }, { Confidence }, more);
const two = (member: string, ...values: unknown[]) => values.map((value) => ({ [member]: value }));
const noNote = { Note: undefined };

/** Each outcome as what a test looks at. */
const outcomesOf = <T>(
  rules: readonly object[],
  overrides: object,
  look: (finding: Readonly<Record<string, unknown>>) => T,
) => automationOutcomes(rules, aFinding(overrides), options).outcomes.map(({ finding }) => look(finding));
const status = (finding: Readonly<Record<string, unknown>>) =>
  (finding['Workflow'] as { Status: string }).Status;

describe('automationOutcomes', () => {
  // Planted faults, each seen red: one branch only where criteria may match; the branch decided not first; any of the ways
  // in which rules may work left out.
  it.each<[string, Filters, object, AutomationDoubt['kind']]>([
    ['NOT_EQUALS over several', { Type: text('a', 'NOT_EQUALS') }, { Types: ['a', 'b'] }, 'several values'],
    [
      'PREFIX_NOT_EQUALS over several',
      { ResourceId: text('a', 'PREFIX_NOT_EQUALS') },
      { Resources: two('Id', 'ab', 'b') },
      'several values',
    ],
    [
      'NOT_CONTAINS over several',
      { ResourceType: text('a', 'NOT_CONTAINS') },
      { Resources: two('Type', 'ba', 'b') },
      'several values',
    ],
    [
      'a tag of several resources',
      { ResourceTags: [{ Key: 'env', Value: 'prod', Comparison: 'NOT_EQUALS' }] },
      { Resources: two('Tags', { env: 'prod' }, { env: 'dev' }) },
      'several values',
    ],
    ['a member that is not there', { NoteText: text('x', 'NOT_CONTAINS') }, noNote, 'absent member'],
    [
      'members of different resources',
      { ResourceType: text('T', 'EQUALS'), ResourceId: text('i', 'EQUALS') },
      { Resources: [...two('Type', 'T'), ...two('Id', 'i')] },
      'different entries',
    ],
  ])('both, and why: %s', (_title, criteria, overrides, kind) => {
    const raw = aFinding(overrides);
    const rules = [setsStatus(criteria)];
    const { outcomes, complete } = automationOutcomes(rules, raw, options);
    expect(outcomes.map(({ finding }) => status(finding)).sort()).toEqual(['NEW', 'SUPPRESSED']);
    expect(outcomes[0]).toMatchObject(applyAutomationRules(rules, raw, options));
    expect(complete).toBe(true);
    for (const { applied, doubts } of outcomes) {
      const taken = applied.length === 0 ? 'taken as no match.' : 'taken as a match.';
      expect(doubts).toEqual([{ rule: 'sets', kind, reason: expect.stringContaining(taken) }]);
    }
  });

  it.each<[string, Filters, object]>([
    ['a single value', { Type: text('a', 'NOT_EQUALS') }, { Types: ['b'] }],
    ['a positive filter on a member that is not there', { NoteText: text('x', 'EQUALS') }, noNote],
    [
      'a negative filter that something else overrules',
      { ...high, NoteText: text('x', 'NOT_EQUALS') },
      {
        ...noNote,
        Severity: { Label: 'LOW' },
      },
    ],
  ])('one, without a doubt: %s', (_title, criteria, overrides) => {
    const raw = aFinding(overrides);
    const rules = [setsStatus(criteria)];
    expect(automationOutcomes(rules, raw, options)).toEqual({
      outcomes: [{ ...applyAutomationRules(rules, raw, options), doubts: [] }],
      complete: true,
    });
  });

  const lowers = rule('lowers', high, { Severity: { Label: 'LOW' } });
  it('criteria that see what earlier rules wrote, or do not', () => {
    const rules = [lowers, setsStatus(high, { RuleOrder: 2 })];
    const { outcomes } = automationOutcomes(rules, aFinding(), options);
    expect(outcomes.map(({ finding }) => status(finding))).toEqual(['SUPPRESSED', 'NEW']);
    const reason =
      "its criteria say 'match' of the finding as it came and 'no match' of what earlier rules wrote;";
    expect(outcomes.map(({ doubts }) => doubts)).toEqual([
      [
        {
          rule: 'sets',
          kind: 'earlier writes',
          reason: `${reason} taken as asked of the finding as it came.`,
        },
      ],
      [
        {
          rule: 'sets',
          kind: 'earlier writes',
          reason: `${reason} taken as asked of the finding as written.`,
        },
      ],
    ]);
  });

  it('criteria that see the same either way', () => {
    const again = setsStatus({ SeverityLabel: text('HIGH', 'PREFIX') }, { RuleOrder: 2 });
    const keeps = rule('keeps', high, { Severity: { Label: 'HIGH' }, Confidence: 7 });
    expect(automationOutcomes([keeps, again], aFinding(), options).outcomes).toMatchObject([{ doubts: [] }]);
  });

  it('what criteria see is the same for all rules', () => {
    const more = (name: string, Confidence: number) => rule(name, high, { Confidence }, { RuleOrder: 2 });
    const rules = [lowers, setsStatus(high, { RuleOrder: 2 }), more('more', 9)];
    expect(
      outcomesOf(rules, { Confidence: 1 }, (finding) => [status(finding), finding['Confidence']]),
    ).toEqual([
      ['SUPPRESSED', 9],
      ['NEW', 1],
    ]);
  });

  const writes = (name: string, UserDefinedFields: Record<string, string>) =>
    rule(name, high, { UserDefinedFields });
  it.each<[string, readonly AutomationRule[], object | undefined, readonly object[]]>([
    ['beside others', [writes('u', { b: '2' })], { a: '1' }, [{ b: '2' }, { a: '1', b: '2' }]],
    ['over the same', [writes('u', { a: '2' })], { a: '1' }, [{ a: '2' }]],
    ['where none are', [writes('u', { a: '2' })], undefined, [{ a: '2' }]],
    [
      'twice',
      [writes('u', { a: '1' }), writes('v', { b: '2' })],
      undefined,
      [{ b: '2' }, { a: '1', b: '2' }],
    ],
  ])('user-defined fields, replaced or merged: %s', (_title, rules, fields, expected) => {
    const overrides = { UserDefinedFields: fields };
    expect(outcomesOf(rules, overrides, (finding) => finding['UserDefinedFields'])).toEqual(expected);
  });

  // Planted fault seen red: userFieldDoubts without its check of names.
  it('has no doubt where all user-defined fields are written anew', () => {
    const raw = aFinding({ UserDefinedFields: { a: '1' } });
    const { outcomes } = automationOutcomes([writes('u', { a: '2', b: '3' })], raw, options);
    expect(outcomes.map(({ doubts }) => doubts)).toEqual([[]]);
  });

  it('has every way of both doubts', () => {
    const rules = [lowers, { ...writes('u', { b: '2' }), RuleOrder: 2 }];
    const fields = { UserDefinedFields: { a: '1' } };
    expect(outcomesOf(rules, fields, (finding) => finding['UserDefinedFields'])).toEqual([
      { b: '2' },
      { a: '1', b: '2' },
      { a: '1' },
    ]);
  });

  it('says how user-defined fields were taken', () => {
    const raw = aFinding({ UserDefinedFields: { a: '1' } });
    const { outcomes } = automationOutcomes([writes('u', { b: '2' })], raw, options);
    const reason = 'it writes UserDefinedFields where the finding has others; taken as';
    expect(outcomes.map(({ doubts }) => doubts)).toEqual([
      [{ rule: 'u', kind: 'user-defined fields', reason: `${reason} put in their place.` }],
      [{ rule: 'u', kind: 'user-defined fields', reason: `${reason} added to them.` }],
    ]);
  });

  it('a terminal rule that may match ends the rules or not', () => {
    const rules = [doubtful('ends', 1, { IsTerminal: true }), setsStatus(high, { RuleOrder: 2 })];
    expect(outcomesOf(rules, noNote, (finding) => [finding['Confidence'], status(finding)])).toEqual([
      [aFinding()['Confidence'], 'SUPPRESSED'],
      [1, 'NEW'],
    ]);
  });

  it('one finding is one outcome, whichever doubts led to it', () => {
    const rules = [doubtful('one', 5), doubtful('other', 5, { RuleOrder: 2 })];
    expect(outcomesOf(rules, { ...noNote, Confidence: 1 }, (finding) => finding['Confidence'])).toEqual([
      1, 5,
    ]);
    expect(outcomesOf(rules, { ...noNote, Confidence: 5 }, (finding) => finding['Confidence'])).toEqual([5]);
  });

  const inDoubt = (count: number) =>
    Array.from({ length: count }, (_, at) => doubtful(`r${at}`, at + 1, { RuleOrder: at + 1 }));
  // Planted fault seen red: `complete` that only looks at the outcomes in the end.
  it.each([
    [63, 64, true],
    [64, 64, false],
    [100, 64, false],
  ])('%i rules in doubt make %i outcomes; complete: %p', (count, expected, isComplete) => {
    const raw = aFinding({ ...noNote, Confidence: 0 });
    const { outcomes, complete } = automationOutcomes(inDoubt(count), raw, options);
    expect([outcomes.length, complete]).toEqual([expected, isComplete]);
    expect(outcomes[0].finding).toEqual(raw);
  });

  // Planted fault seen red: the bound left out where the ways of working are put together.
  it('has at most 64, of all ways of working together', () => {
    const raw = aFinding({ ...noNote, Confidence: 0, UserDefinedFields: { a: '1' } });
    const rules = [...inDoubt(60), { ...writes('u', { b: '2' }), RuleOrder: 61 }];
    const { outcomes, complete } = automationOutcomes(rules, raw, options);
    expect([outcomes.length, complete]).toEqual([64, false]);
  });

  // Planted fault seen red: 6,400 states kept between two rules.
  it('many rules in doubt, writing all kinds of fields, come in time', () => {
    const rules = Array.from({ length: 100 }, (_, at) => {
      const update = { Types: [`a/${at}`], UserDefinedFields: { [`k${at % 40}`]: 'v' }, Criticality: at };
      const criteria = {
        Type: text('a', 'PREFIX_NOT_EQUALS'),
        UserDefinedFields: [{ Key: 'k1', Value: 'x', Comparison: 'NOT_EQUALS' }],
      };
      return rule(`r${at}`, criteria, update, { RuleOrder: at + 1 });
    });
    const raw = aFinding({ Types: ['a', 'b'], UserDefinedFields: { a: '1' } });
    const started = performance.now();
    expect(automationOutcomes(rules, raw, options)).toMatchObject({ complete: false });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  // Planted fault seen red: criteria asked again for every state.
  it('rules in doubt about a finding with 5,000 resources come in time', () => {
    const resources = Array.from({ length: 5000 }, (_, at) => ({ Type: at % 2 ? 'a' : 'b', Id: `b${at}` }));
    const criteria = { Type: text('a', 'PREFIX_NOT_EQUALS'), ResourceType: text('a', 'NOT_EQUALS') };
    const rules = Array.from({ length: 30 }, (_, at) =>
      rule(`r${at}`, criteria, { Types: [`a/${at}`], Criticality: at }, { RuleOrder: at + 1 }),
    );
    const raw = aFinding({ Types: ['a', 'b'], Resources: resources });
    const started = performance.now();
    expect(automationOutcomes(rules, raw, options).outcomes.length).toBe(31);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('any object is a finding, of any depth, and is left as it was', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = { Status: deep, a: [deep] };
    const raw = { Severity: deep, Workflow: deep, UserDefinedFields: deep, Types: deep };
    const rules = [setsStatus({ Type: text('a', 'NOT_EQUALS') }), writes('u', { b: '2' }), lowers];
    expect(automationOutcomes(rules, raw, options).outcomes.length).toBe(2);
    expect(raw.Types).toBe(deep);
  });

  it('no rule: the finding; what is none is refused', () => {
    expect(automationOutcomes([], aFinding(), options)).toEqual({
      outcomes: [{ finding: aFinding(), applied: [], doubts: [] }],
      complete: true,
    });
    expect(() => compileAutomationRules([]).outcomes([] as object, options)).toThrow(TypeError);
  });
});
