import { exampleFinding } from '../../testing/example-finding.js';
import { exampleHub } from '../../testing/example-hub.js';

function filled() {
  const { hub } = exampleHub();
  for (let index = 0; index < 25; index += 1) {
    hub.receive(exampleFinding({ Id: `f${index}`, Severity: { Label: index % 2 ? 'HIGH' : 'LOW' } }));
  }
  return hub;
}
const ids = (page: Record<string, unknown>) => (page.Findings as { Id: string }[]).map(({ Id }) => Id);
const equals = (...values: string[]) => values.map((Value) => ({ Value, Comparison: 'EQUALS' }));

test('pages to the end', () => {
  const hub = filled();
  const seen: string[] = [];
  let NextToken: unknown;
  do {
    const page = hub.get({ MaxResults: 10, ...(NextToken ? { NextToken } : {}) });
    seen.push(...ids(page));
    NextToken = page.NextToken;
  } while (NextToken);
  expect(seen).toEqual([...Array(25).keys()].map((index) => `f${index}`));
});

test.each<[string, object, string[]]>([
  ['Id', { Id: equals('f3') }, ['f3']],
  ['values of one filter OR', { Id: equals('f3', 'f4') }, ['f3', 'f4']],
  ['filters AND', { Id: equals('f3', 'f4'), SeverityLabel: equals('LOW') }, ['f4']],
  [
    'PREFIX',
    { Id: [{ Value: 'f2', Comparison: 'PREFIX' }], WorkflowStatus: equals('NEW') },
    ['f2', 'f20', 'f21', 'f22', 'f23', 'f24'],
  ],
  ['nothing', { RecordState: equals('ARCHIVED') }, []],
  ['a note', { NoteUpdatedBy: equals('tocsin') }, []],
  [
    'a time, both ends included',
    { UpdatedAt: [{ Start: '2026-11-20T00:00:00Z', End: '2026-11-21T00:00:00Z' }], Id: equals('f1', 'f2') },
    [],
  ],
  [
    'a time of all',
    { UpdatedAt: [{ Start: '2000-01-01T00:00:00Z', End: '9999-12-31T00:00:00Z' }], Id: equals('f1', 'f2') },
    ['f1', 'f2'],
  ],
])('filters by %s', (_what, Filters, expected) => {
  expect(ids(filled().get({ Filters, MaxResults: 100 }))).toEqual(expected);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a filter', { Filters: { Keyword: [{ Value: 'x' }] } }, 'an unknown key'],
  ['a comparison', { Filters: { Id: [{ Value: 'x', Comparison: 'LIKE' }] } }, 'LIKE'],
  [
    '21 values',
    { Filters: { Id: equals(...'abcdefghijklmnopqrstu') } },
    'Id: expected a list of at most 20 values',
  ],
  [
    '11 filters',
    { Filters: Object.fromEntries([...Array(11).keys()].map((at) => [`F${at}`, equals('x')])) },
    'at most 10 are allowed, found 11',
  ],
  ['a sort', { SortCriteria: [] }, 'SortCriteria is not evaluated'],
  ['101 results', { MaxResults: 101 }, 'MaxResults: expected 1 to 100, found 101'],
  ['a token of somebody', { NextToken: 'x' }, 'NextToken is not one that this operation gave'],
])('refuses %s', (_what, input, message) => {
  expect(() => filled().get(input)).toThrow(message);
});
