import { exampleFinding } from '../../testing/example-finding.js';
import { exampleHub, type ExampleHub } from '../../testing/example-hub.js';
import { until } from '../../testing/until.js';

const { Id, ProductArn } = exampleFinding();
const FindingIdentifiers = [{ Id, ProductArn }];

function withFinding(): ExampleHub {
  const example = exampleHub();
  example.hub.receive(exampleFinding({ UserDefinedFields: { before: 'yes' } }));
  example.events.length = 0;
  return example;
}

test('writes what is given, and emits an event later', async () => {
  const { hub, events, held } = withFinding();
  const result = hub.update({
    FindingIdentifiers,
    Workflow: { Status: 'NOTIFIED' },
    Note: { Text: 'told', UpdatedBy: 'tocsin' },
    Severity: { Normalized: 95 },
    UserDefinedFields: { Tocsin: 'told' },
  });
  expect(result).toEqual({ ProcessedFindings: FindingIdentifiers, UnprocessedFindings: [] });
  expect(held()).toMatchObject({
    Workflow: { Status: 'NOTIFIED' },
    Note: { Text: 'told', UpdatedBy: 'tocsin', UpdatedAt: expect.any(String) },
    Severity: { Label: 'CRITICAL', Normalized: 95 },
    UpdatedAt: exampleFinding().UpdatedAt,
  });
  expect(held()?.UserDefinedFields).toEqual({ Tocsin: 'told' });
  expect(events).toEqual([]);
  await until(() => events.length > 0);
  expect(events).toEqual([held()]);
});

// Planted fault seen red: the maps are merged.
test('replaces the user-defined fields as a whole', () => {
  const { hub, held } = withFinding();
  hub.update({ FindingIdentifiers, UserDefinedFields: { one: '1' } });
  hub.update({ FindingIdentifiers, UserDefinedFields: { two: '2' } });
  expect(held()?.UserDefinedFields).toEqual({ two: '2' });
});

test('the event shows the finding as the update left it', async () => {
  const { hub, events } = withFinding();
  hub.update({ FindingIdentifiers, Workflow: { Status: 'NOTIFIED' } });
  hub.update({ FindingIdentifiers, Workflow: { Status: 'RESOLVED' } });
  await until(() => events.length > 1);
  expect(events.map(({ Workflow }) => Workflow)).toEqual([{ Status: 'NOTIFIED' }, { Status: 'RESOLVED' }]);
});

describe('comes back as unprocessed', () => {
  test.each<[string, unknown, string]>([
    ['a finding that is not held', { Id: 'other', ProductArn }, 'FindingNotFound'],
    [
      'the product of the Region instead of the finding’s',
      { Id, ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub' },
      'FindingNotFound',
    ],
    ['no ProductArn', { Id }, 'InvalidInput'],
    ['a blank Id', { Id: ' ', ProductArn }, 'InvalidInput'],
    ['the same finding again', { Id, ProductArn }, 'DuplicatedFindingIdentifier'],
  ])('%s', (_what, FindingIdentifier, ErrorCode) => {
    const { hub } = withFinding();
    const result = hub.update({
      FindingIdentifiers: [...FindingIdentifiers, FindingIdentifier],
      Workflow: { Status: 'NEW' },
    });
    expect(result.ProcessedFindings).toEqual(FindingIdentifiers);
    expect(result.UnprocessedFindings).toMatchObject([{ FindingIdentifier, ErrorCode }]);
  });

  test('a finding that would be larger than 240 KB', () => {
    const { hub } = exampleHub();
    hub.receive(exampleFinding({ Description: 'x'.repeat(245_760) }));
    const { UnprocessedFindings } = hub.update({ FindingIdentifiers, Workflow: { Status: 'NOTIFIED' } });
    expect(UnprocessedFindings).toMatchObject([{ ErrorCode: 'FindingSizeExceeded' }]);
  });
});

describe('the whole call is refused', () => {
  const note = (Text: string) => ({ Note: { Text, UpdatedBy: 'us' } });
  const fields = (count: number) =>
    Object.fromEntries([...Array(count).keys()].map((key) => [`k${key}`, 'v']));
  test.each<[string, object, string]>([
    ['no finding', { FindingIdentifiers: [] }, 'FindingIdentifiers: expected 1 to 100, found 0'],
    [
      '101 findings',
      { FindingIdentifiers: Array(101).fill({}) },
      'FindingIdentifiers: expected 1 to 100, found 101',
    ],
    ['an empty note', note(''), 'Note: Text and UpdatedBy are required'],
    ['a note of 513 characters', note('x'.repeat(513)), 'Note: Text and UpdatedBy are required, 1 to 512'],
    ['a note by nobody', { Note: { Text: 'x' } }, 'Note: Text and UpdatedBy are required'],
    ['51 fields', { UserDefinedFields: fields(51) }, 'UserDefinedFields: 51 entries, at most 50'],
    [
      'a field of 1025 characters',
      { UserDefinedFields: { a: 'x'.repeat(1025) } },
      'UserDefinedFields: keys have',
    ],
    [
      'a status of the retired WorkflowState',
      { Workflow: { Status: 'IN_PROGRESS' } },
      'Workflow: expected one of NEW, NOTIFIED, RESOLVED, SUPPRESSED',
    ],
    ['an unknown label', { Severity: { Label: 'SEVERE' } }, 'Severity: Label: SEVERE is not a label'],
    ['an original severity', { Severity: { Original: '8' } }, 'Severity: Original cannot be updated'],
    ['a record state', { RecordState: 'ARCHIVED' }, 'RecordState is not a member of BatchUpdateFindings'],
    ['a confidence of 101', { Confidence: 101 }, 'Confidence: expected a whole number from 0 to 100'],
  ])('%s', (_what, overrides, message) => {
    const { hub, held } = withFinding();
    const before = held();
    expect(() => hub.update({ FindingIdentifiers, ...overrides })).toThrow(message);
    expect(held()).toBe(before);
  });
});
