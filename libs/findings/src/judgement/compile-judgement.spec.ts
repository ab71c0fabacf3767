import {
  compileJudgement,
  compileOcsfJudgement,
  PolicyError,
  type CompositeFilter,
  type Criteria,
  type CriteriaDoubtKind,
  type OcsfCriteria,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
type Expected = 'match' | 'no match' | readonly CriteriaDoubtKind[];
const said = ({ outcome, doubts }: { outcome: string; doubts: readonly { kind: string }[] }) =>
  outcome === 'may match' ? doubts.map(({ kind }) => kind) : outcome;

const text = (Value: string, Comparison: string) => ({ Value, Comparison });
const tag = (Key: string, Value: string, Comparison: string) => ({ Key, Value, Comparison });
const asff = (criteria: object) => compileJudgement(criteria as Criteria);
const ocsf = (...CompositeFilters: object[]) =>
  compileOcsfJudgement({ CompositeFilters } as unknown as OcsfCriteria);
const field = (FieldName: string, Value: string, Comparison: string) => ({
  FieldName,
  Filter: { Value, Comparison },
});

describe('compileJudgement', () => {
  const isNot = { Type: [text('a', 'NOT_EQUALS')] };
  const both = { ResourceType: [text('A', 'EQUALS')], ResourceId: [text('1', 'EQUALS')] };
  const notThis = { ResourceType: [text('A', 'EQUALS')], ResourceId: [text('1', 'NOT_EQUALS')] };
  const tagged = { ResourceTags: [tag('env', 'prod', 'NOT_EQUALS')] };

  // Planted faults, each seen red: entries that lack the member not counted beside an excluded one, or beside others; a
  // finding without any value taken for a match; lists of two entries, or the second of two lists, not looked at.
  it.each<[string, object, object, Expected]>([
    ['one text, excluded', isNot, { Types: ['a'] }, 'no match'],
    ['one text, not excluded', isNot, { Types: ['b'] }, 'match'],
    ['all excluded', isNot, { Types: ['a', 'a'] }, 'no match'],
    ['none excluded', isNot, { Types: ['b', 'c'] }, 'match'],
    ['some excluded', isNot, { Types: ['a', 'b'] }, ['several values']],
    ['one excluded beside what is no text', isNot, { Types: ['a', null] }, ['several values']],
    ['no list', isNot, {}, ['absent member']],
    ['an empty list', isNot, { Types: [] }, ['absent member']],
    ['another type', isNot, { Types: 'b' }, ['absent member']],
    [
      'PREFIX_NOT_EQUALS',
      { Type: [text('a', 'PREFIX_NOT_EQUALS')] },
      { Types: ['ab', 'b'] },
      ['several values'],
    ],
    ['NOT_CONTAINS', { Type: [text('a', 'NOT_CONTAINS')] }, { Types: ['ba', 'b'] }, ['several values']],
    ['a positive filter on what is not there', { Title: [text('a', 'EQUALS')] }, {}, 'no match'],
    ['a positive filter over several', { Type: [text('a', 'EQUALS')] }, { Types: ['b', 'a'] }, 'match'],
    ['a member of an object', { NoteText: [text('x', 'NOT_EQUALS')] }, { Note: null }, ['absent member']],
    ['a tag, not excluded', tagged, { Resources: [{ Tags: { env: 'dev' } }] }, 'match'],
    ['a tag, excluded', tagged, { Resources: [{ Tags: { env: 'prod' } }] }, 'no match'],
    [
      'a tag, excluded on one resource',
      tagged,
      { Resources: [{ Tags: { env: 'prod' } }, { Tags: { env: 'dev' } }] },
      ['several values'],
    ],
    [
      'a tag, excluded on one resource and absent on the other',
      tagged,
      { Resources: [{ Tags: { env: 'prod' } }, {}] },
      ['several values'],
    ],
    [
      'a tag, absent on one resource',
      tagged,
      { Resources: [{ Tags: { env: 'dev' } }, { Tags: {} }] },
      ['absent member'],
    ],
    ['two members of one entry', both, { Resources: [{ Type: 'B' }, { Type: 'A', Id: '1' }] }, 'match'],
    [
      'two members of two entries',
      both,
      {
        Resources: [
          { Type: 'A', Id: '2' },
          { Type: 'B', Id: '1' },
        ],
      },
      ['different entries'],
    ],
    ['two members, one unmet', both, { Resources: [{ Type: 'A' }, { Type: 'B' }] }, 'no match'],
    ['two members of the only entry', both, { Resources: [{ Type: 'A', Id: '1' }] }, 'match'],
    [
      'a positive and a negative one of one entry',
      notThis,
      {
        Resources: [
          { Type: 'A', Id: '2' },
          { Type: 'B', Id: '3' },
        ],
      },
      'match',
    ],
    [
      'a doubtful one decides nothing beside an unmet one',
      { ...isNot, Title: [text('x', 'EQUALS')] },
      { Types: ['a', 'b'], Title: 'y' },
      'no match',
    ],
    [
      'two lists, each in doubt',
      { ...both, RelatedFindingsId: [text('1', 'EQUALS')], RelatedFindingsProductArn: [text('p', 'EQUALS')] },
      {
        Resources: [{ Type: 'A' }, { Id: '1' }],
        RelatedFindings: [{ Id: '1' }, { ProductArn: 'p' }],
      },
      ['different entries', 'different entries'],
    ],
    [
      'two reasons of one rule',
      { ...isNot, NoteText: [text('x', 'NOT_EQUALS')] },
      { Types: ['a', 'b'] },
      ['several values', 'absent member'],
    ],
  ])('%s', (_title, criteria, raw, expected) => {
    expect(said(asff(criteria)(raw, { now }))).toEqual(expected);
  });

  it('names field, comparison and list', () => {
    const reasons = (criteria: object, raw: object) =>
      asff(criteria)(raw, { now }).doubts.map(({ reason }) => reason);
    expect(reasons(isNot, {})).toEqual(['Type NOT_EQUALS: the finding has no such value']);
    expect(reasons(both, { Resources: [{ Type: 'A' }, { Id: '1' }] })).toEqual([
      'ResourceType, ResourceId: met, but by no single entry of Resources',
    ]);
  });

  it('refuses what compileCriteria refuses', () => {
    expect(() => asff({ Workflow: [] })).toThrow(PolicyError);
    expect(() => ocsf({ StringFilters: [field('Title', 'x', 'EQUALS')] })).toThrow(PolicyError);
  });

  it('counts date ranges back from now', () => {
    const judge = asff({ UpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: 3 } }] });
    expect(judge({ UpdatedAt: '2026-11-22T00:00:00Z' }, { now }).outcome).toBe('match');
    expect(judge({ UpdatedAt: '2026-11-20T00:00:00Z' }, { now }).outcome).toBe('no match');
  });
});

describe('compileOcsfJudgement', () => {
  const type = field('resources.type', 'A', 'EQUALS');
  const region = field('resources.region', 'r', 'EQUALS');
  const notOwner = {
    MapFilters: [{ FieldName: 'resources.tags', Filter: tag('owner', 'x', 'NOT_EQUALS') }],
  };
  const apart = { resources: [{ type: 'A' }, { region: 'r' }] };
  const related: CompositeFilter = {
    StringFilters: [
      field('finding_info.related_events.uid', '1', 'EQUALS'),
      field('finding_info.related_events.title', 't', 'EQUALS'),
    ] as CompositeFilter['StringFilters'],
  };

  // Planted fault seen red: the values of one tag not told apart.
  it.each<[string, readonly object[], object, Expected]>([
    [
      'one entry',
      [{ StringFilters: [type, region] }],
      { resources: [{ type: 'A', region: 'r' }, {}] },
      'match',
    ],
    ['two entries', [{ StringFilters: [type, region] }], apart, ['different entries']],
    [
      'two composite filters',
      [{ StringFilters: [type] }, { StringFilters: [region] }],
      apart,
      ['different entries'],
    ],
    ['OR', [{ Operator: 'OR', StringFilters: [type, region] }], apart, 'match'],
    [
      'OR of a doubtful one and a met one',
      [{ Operator: 'OR', StringFilters: [field('comment', 'x', 'NOT_EQUALS'), type] }],
      apart,
      'match',
    ],
    [
      'OR of a doubtful one and an unmet one',
      [{ Operator: 'OR', StringFilters: [field('comment', 'x', 'NOT_EQUALS'), region] }],
      {},
      ['absent member'],
    ],
    [
      'a list below another member',
      [related],
      { finding_info: { related_events: [{ uid: '1' }, { title: 't' }] } },
      ['different entries'],
    ],
    [
      'a list that is an object',
      [related],
      { finding_info: { related_events: { uid: '1', title: 't' } } },
      'match',
    ],
    [
      'a nested composite filter',
      [{ StringFilters: [type], NestedCompositeFilters: [{ Operator: 'OR', StringFilters: [region] }] }],
      apart,
      ['different entries'],
    ],
    ['a tag, not excluded', [notOwner], { resources: [{ tags: [{ name: 'owner', value: 'y' }] }] }, 'match'],
    ['a tag, excluded', [notOwner], { resources: [{ tags: [{ name: 'owner', value: 'x' }] }] }, 'no match'],
    [
      'a tag with several values',
      [notOwner],
      { resources: [{ tags: [{ name: 'owner', values: ['x', 'y'] }] }] },
      ['several values'],
    ],
    ['another tag', [notOwner], { resources: [{ tags: [{ name: 'team', value: 'x' }] }] }, ['absent member']],
  ])('%s', (_title, composites, raw, expected) => {
    expect(said(ocsf(...composites)(raw, { now }))).toEqual(expected);
  });
});
