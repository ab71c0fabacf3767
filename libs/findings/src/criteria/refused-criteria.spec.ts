import { compileCriteria, PolicyError, type Criteria } from '../index.js';

const equals = { Value: 'x', Comparison: 'EQUALS' };
const filter = (Comparison: string, Key?: string) => ({
  ...(Key === undefined ? {} : { Key }),
  Value: 'x',
  Comparison,
});
const many = (count: number) => Array.from({ length: count }, () => equals);

function refusalOf(criteria: unknown): PolicyError {
  try {
    compileCriteria(criteria as Criteria);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('criteria that are refused', () => {
  const cases: readonly (readonly [unknown, string | undefined, string])[] = [
    [null, '', 'found null, allowed: an object of criteria'],
    [{}, '', 'found no criteria, allowed: at least one key'],
    [{ Workflow: { Status: [equals] } }, 'Workflow', 'found an unknown key, allowed: ProductArn, '],
    [{ severityLabel: [equals] }, 'severityLabel', 'found an unknown key'],
    [JSON.parse('{"__proto__":[]}'), '__proto__', 'found an unknown key'],
    [{ constructor: [equals] }, 'constructor', 'found an unknown key'],
    [{ Title: equals }, 'Title', 'found an object, allowed: a list of 1 to 100 filters'],
    [{ Title: [] }, 'Title', 'found a list of 0 entries, allowed: a list of 1 to 100 filters'],
    [{ Title: many(101) }, 'Title', 'found a list of 101 entries, allowed: a list of 1 to 100 filters'],
    [{ ProductName: many(21) }, 'ProductName', 'allowed: a list of 1 to 20 filters'],
    [{ Title: ['x'] }, 'Title[0]', 'found "x", allowed: a string filter'],
    [
      { Title: [{ ...equals, Key: 'k' }] },
      'Title[0].Key',
      'found an unknown member, allowed: Value, Comparison',
    ],
    [
      { Title: [{ Comparison: 'EQUALS' }] },
      'Title[0].Value',
      'found nothing, allowed: a text that is not blank',
    ],
    [
      { Title: [equals, filter('EQUAL')] },
      'Title[1].Comparison',
      'found "EQUAL", allowed: EQUALS, PREFIX, CONTAINS, NOT_EQUALS',
    ],
    [
      { Title: [filter('CONTAINS_WORD')] },
      'Title[0].Comparison',
      'found "CONTAINS_WORD", allowed: EQUALS, PREFIX, CONTAINS, NOT_EQUALS, PREFIX_NOT_EQUALS, NOT_CONTAINS ' +
        '(CONTAINS_WORD is for GetFindingsV2 and for ocsf criteria; automation rules do not take it)',
    ],
    [
      { Title: [{ Value: 'x', Comparison: 7 }] },
      'Title[0].Comparison',
      'found the number 7, allowed: EQUALS',
    ],
    [{ Title: [filter('toString')] }, 'Title[0].Comparison', 'found "toString"'],
    [{ ResourceTags: [equals] }, 'ResourceTags[0].Key', 'found nothing'],
    [
      { ResourceTags: [filter('PREFIX', 'k')] },
      'ResourceTags[0].Comparison',
      'allowed: EQUALS, CONTAINS, NOT_EQUALS, NOT_CONTAINS',
    ],
    [
      { Title: [filter('CONTAINS'), filter('EQUALS')] },
      'Title',
      'found CONTAINS with EQUALS, allowed: CONTAINS only',
    ],
    [{ Title: [filter('CONTAINS'), filter('PREFIX')] }, 'Title', 'allowed: CONTAINS only'],
    [{ Title: [filter('NOT_CONTAINS'), filter('CONTAINS')] }, 'Title', 'allowed: CONTAINS only'],
    [{ Title: [filter('NOT_CONTAINS'), filter('NOT_EQUALS')] }, 'Title', 'allowed: NOT_CONTAINS only'],
    [
      { Title: [filter('EQUALS'), filter('NOT_EQUALS')] },
      'Title',
      'found EQUALS with NOT_EQUALS, allowed: EQUALS only with PREFIX',
    ],
    [
      { Title: [filter('EQUALS'), filter('PREFIX_NOT_EQUALS')] },
      'Title',
      'found EQUALS with PREFIX_NOT_EQUALS',
    ],
    [
      { ResourceTags: [filter('EQUALS', 'a'), filter('NOT_EQUALS', 'b')] },
      'ResourceTags',
      'found EQUALS with NOT_EQUALS',
    ],
    [{ Confidence: [{}] }, 'Confidence[0]', 'found a filter without a bound'],
    [{ Confidence: [{ Eq: '5' }] }, 'Confidence[0].Eq', 'found "5", allowed: a number'],
    [{ Confidence: [{ Min: 5 }] }, 'Confidence[0].Min', 'allowed: Eq, Gte, Lte, Gt, Lt'],
    [
      { CreatedAt: [{}] },
      'CreatedAt[0]',
      'found an empty filter, allowed: DateRange alone, or Start with End',
    ],
    [{ CreatedAt: [{ Start: '2026-01-01T00:00:00Z' }] }, 'CreatedAt[0]', 'found Start, allowed'],
    [
      { CreatedAt: [{ Start: 'a', End: 'b', DateRange: {} }] },
      'CreatedAt[0]',
      'found Start with End with DateRange',
    ],
    [{ CreatedAt: [{ End: '2026-01-01T00:00:00Z' }] }, 'CreatedAt[0]', 'found End, allowed: DateRange alone'],
    [
      { CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 1 }, End: '2026-01-01T00:00:00Z' }] },
      'CreatedAt[0]',
      'found DateRange with End, allowed: DateRange alone, or Start with End',
    ],
    [
      { CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 1 }, Start: '2026-01-01T00:00:00Z' }] },
      'CreatedAt[0]',
      'found DateRange with Start',
    ],
    [
      { CreatedAt: [{ Start: 5, End: '2026-01-01T00:00:00Z' }] },
      'CreatedAt[0].Start',
      'found the number 5, allowed: an ISO 8601 time with an offset',
    ],
    [{ CreatedAt: [{ Start: 'a', End: '2026-01-01T00:00:00Z' }] }, 'CreatedAt[0].Start', 'found "a"'],
    [
      { CreatedAt: [{ Start: '2026-02-01T00:00:00Z', End: '2026-01-01T00:00:00Z' }] },
      'CreatedAt[0].End',
      'allowed: a time not before Start',
    ],
    [
      { CreatedAt: [{ DateRange: { Unit: 'HOURS', Value: 1 } }] },
      'CreatedAt[0].DateRange.Unit',
      'found "HOURS", allowed: DAYS',
    ],
    [
      { CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 0.5 } }] },
      'CreatedAt[0].DateRange.Value',
      'found the number 0.5',
    ],
    [
      { CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 1, Comparison: 'IN' } }] },
      'CreatedAt[0].DateRange.Comparison',
      'allowed: WITHIN, OLDER_THAN',
    ],
    [
      { CreatedAt: [{ DateRange: 5 }] },
      'CreatedAt[0].DateRange',
      'found the number 5, allowed: an object of Unit and Value',
    ],
  ];
  // Planted fault seen red: CONTAINS allowed beside EQUALS.
  it.each(cases)('%j at %p: %s', (criteria, field, message) => {
    const error = refusalOf(criteria);
    expect(error.where).toEqual({ field });
    expect(error.message).toContain(message);
  });

  it('accepts as many filters as AWS does', () => {
    for (const key of ['AwsAccountId', 'GeneratorId', 'Title', 'ResourceId']) {
      expect(() => compileCriteria({ [key]: many(100) } as Criteria)).not.toThrow();
    }
    expect(() => compileCriteria({ ProductName: many(20) } as Criteria)).not.toThrow();
  });
});
