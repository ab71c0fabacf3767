import { createScheduler } from '../../engine/scheduler.js';
import type { JsonObject } from '../../json.js';
import { until } from '../../testing/until.js';
import { createNewSecurityHub, isOcsf } from './new-security-hub.js';

const PRODUCT = 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty';

function aFinding(uid = 'u1', changes: JsonObject = {}): JsonObject {
  return {
    cloud: { account: { uid: '111122223333' } },
    finding_info: { uid: `id of ${uid}` },
    metadata: { uid, product: { uid: PRODUCT } },
    severity: 'High',
    severity_id: 4,
    status: 'New',
    status_id: 1,
    ...changes,
  };
}

function example() {
  const events: JsonObject[] = [];
  const hub = createNewSecurityHub({
    account: '111122223333',
    region: 'eu-west-1',
    scheduler: createScheduler(),
    echoDelay: 1,
    emit(event) {
      events.push(event);
      return ['Rule'];
    },
  });
  return { hub, events, held: () => hub.all()[0] };
}

test('a finding that is received goes out as an event of its own kind, named by metadata.uid', () => {
  const { hub, events } = example();
  expect(hub.receive(aFinding())).toEqual({ completed: [], automationRules: [], eventRules: ['Rule'] });
  expect(events).toEqual([
    expect.objectContaining({
      'detail-type': 'Findings Imported V2',
      source: 'aws.securityhub',
      resources: ['u1'],
      detail: { findings: [aFinding()] },
    }),
  ]);
  expect(hub.find(PRODUCT, 'id of u1')).toEqual(aFinding());
});

test('an update writes ids with their words, and its event shows the finding as it left it', async () => {
  const { hub, events, held } = example();
  hub.receive(aFinding());
  events.length = 0;
  expect(hub.update({ MetadataUids: ['u1'], StatusId: 2, SeverityId: 6, Comment: 'told' })).toEqual({
    ProcessedFindings: [{ MetadataUid: 'u1' }],
    UnprocessedFindings: [],
  });
  const left = aFinding('u1', {
    comment: 'told',
    severity: 'Fatal',
    severity_id: 6,
    status: 'In Progress',
    status_id: 2,
  });
  expect(held()).toEqual(left);
  // Planted fault seen red: the event at once.
  expect(events).toEqual([]);
  hub.update({ MetadataUids: ['u1'], StatusId: 4 });
  await until(() => events.length === 2);
  expect((events[0]?.detail as { findings: unknown[] }).findings).toEqual([left]);
});

test('what a customer wrote stays when the provider sends the finding again', () => {
  const { hub, held } = example();
  hub.receive(aFinding());
  hub.update({ MetadataUids: ['u1'], StatusId: 2 });
  const { completed } = hub.receive(aFinding('u1', { activity_id: 2 }));
  expect(held()).toMatchObject({ activity_id: 2, status_id: 2, status: 'In Progress' });
  expect(completed).toEqual(['status_id kept: a customer set it', 'status kept: a customer set it']);
});

test('finds by identifiers, and says which finding there is not', () => {
  const { hub } = example();
  hub.receive(aFinding());
  const named = { CloudAccountUid: '111122223333', FindingInfoUid: 'id of u1', MetadataProductUid: PRODUCT };
  const other = { ...named, CloudAccountUid: '444455556666' };
  expect(hub.update({ FindingIdentifiers: [named, other], Comment: 'x' })).toEqual({
    ProcessedFindings: [{ FindingIdentifier: named, MetadataUid: 'u1' }],
    UnprocessedFindings: [
      expect.objectContaining({ FindingIdentifier: other, ErrorCode: 'ResourceNotFoundException' }),
    ],
  });
});

test.each([
  [{ Comment: 'x' }, 'expected either MetadataUids or FindingIdentifiers'],
  [{ MetadataUids: ['u'], FindingIdentifiers: [{}], Comment: 'x' }, 'expected either'],
  [{ MetadataUids: [], Comment: 'x' }, 'expected 1 to 100 findings, found 0'],
  [{ MetadataUids: Array.from({ length: 101 }, () => 'u'), Comment: 'x' }, 'found 101'],
  [{ MetadataUids: ['u'] }, 'expected Comment, SeverityId or StatusId, found none'],
  [{ MetadataUids: ['u'], Comment: '' }, 'Comment: expected 1 to 512 characters'],
  [{ MetadataUids: ['u'], Comment: 'x'.repeat(513) }, 'Comment: expected 1 to 512 characters'],
  [{ MetadataUids: ['u'], StatusId: 6 }, 'StatusId: expected one of 0, 1, 2, 3, 4, 5, 99'],
  [{ MetadataUids: ['u'], SeverityId: '4' }, 'SeverityId: expected one of'],
  [{ MetadataUids: ['u'], Note: {} }, 'Note is not a member of BatchUpdateFindingsV2'],
])('refuses %j', (input, message) => {
  expect(() => example().hub.update(input)).toThrow(message);
});

test('knows its findings from those of Security Hub CSPM, and refuses one without metadata.uid', () => {
  expect([aFinding(), { Id: 'x', ProductArn: 'y' }, null, []].map(isOcsf)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(() => example().hub.receive(aFinding('', {}))).toThrow('the finding has no metadata.uid');
});

test('lists findings by composite filters, page by page', () => {
  const { hub } = example();
  for (const uid of ['u1', 'u2', 'u3']) hub.receive(aFinding(uid));
  hub.receive(aFinding('u4', { severity_id: 5 }));
  hub.update({ MetadataUids: ['u2'], StatusId: 4, Comment: 'done' });
  const numbers = (FieldName: string, ...ids: readonly number[]) => ({
    NumberFilters: ids.map((Eq) => ({ FieldName, Filter: { Eq } })),
    Operator: 'OR',
  });
  const found = (Filters: object, more = {}) => {
    const page = hub.get({ Filters, ...more });
    const findings = page.Findings as { metadata: { uid: string } }[];
    return { ids: findings.map(({ metadata }) => metadata.uid), NextToken: page.NextToken };
  };
  const open = {
    CompositeFilters: [numbers('severity_id', 4, 5), numbers('status_id', 1)],
    CompositeOperator: 'AND',
  };
  const first = found(open, { MaxResults: 2 });
  expect(first.ids).toEqual(['u1', 'u3']);
  expect(found(open, { MaxResults: 2, NextToken: first.NextToken }).ids).toEqual(['u4']);
  expect(found({ CompositeFilters: [numbers('status_id', 3, 4, 5)] }).ids).toEqual(['u2']);
  expect(found({}).ids).toHaveLength(4);
  expect(() => hub.get({ SortCriteria: [] })).toThrow('SortCriteria is not evaluated');
  expect(() => found({ CompositeFilters: [numbers('priority', 1)] })).toThrow('Filters: ');
  expect(() => hub.get({ MaxResults: 101 })).toThrow('expected 1 to 100, found 101');
});
