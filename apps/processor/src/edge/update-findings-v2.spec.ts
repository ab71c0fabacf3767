import type {
  BatchUpdateFindingsCommand,
  BatchUpdateFindingsV2Command,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import type { FindingUpdate, V2Update } from '../batch/ports.js';
import { makeUpdate } from './update.js';

type Command = BatchUpdateFindingsCommand | BatchUpdateFindingsV2Command;

function securityHub(refuse: Readonly<Record<string, string>> = {}) {
  const calls: { readonly v2: boolean; readonly count: number }[] = [];
  const send = async ({ input }: Command): Promise<object> => {
    if (!('MetadataUids' in input)) {
      const { FindingIdentifiers = [] } = input as BatchUpdateFindingsCommand['input'];
      calls.push({ v2: false, count: FindingIdentifiers.length });
      return { ProcessedFindings: FindingIdentifiers };
    }
    const uids = input.MetadataUids ?? [];
    calls.push({ v2: true, count: uids.length });
    return {
      ProcessedFindings: uids
        .filter((uid) => refuse[uid] === undefined)
        .map((MetadataUid) => ({ MetadataUid })),
      UnprocessedFindings: uids
        .filter((uid) => refuse[uid] !== undefined && refuse[uid] !== '')
        .map((MetadataUid) => ({ MetadataUid, ErrorCode: refuse[MetadataUid], ErrorMessage: 'no' })),
    };
  };
  return { client: { send } as unknown as SecurityHubClient, calls };
}

function update(index: number, changes: Partial<V2Update> = {}): V2Update {
  return {
    format: 'ocsf',
    id: `i${index}`,
    metadataUid: `u${index}`,
    fields: { StatusId: 2 },
    receiveCount: 1,
    ...changes,
  };
}

it('sends each finding to where it came from, grouped by what is written, 100 a call', async () => {
  const { client, calls } = securityHub();
  const cspm: FindingUpdate = {
    format: 'asff',
    id: 'c',
    finding: { Id: 'f', ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' },
    fields: { Workflow: { Status: 'NOTIFIED' } },
    receiveCount: 1,
  };
  const updates = Array.from({ length: 120 }, (_, at) =>
    update(at, at < 15 ? { fields: { Comment: 'x' } } : {}),
  );
  const settled = await makeUpdate(client)([cspm, ...updates]);
  expect(calls).toEqual([
    { v2: false, count: 1 },
    { v2: true, count: 15 },
    { v2: true, count: 100 },
    { v2: true, count: 5 },
  ]);
  expect(settled.size).toBe(121);
});

// Planted fault seen red: every finding that is not refused taken as processed.
it.each([
  ['ConflictException', 1, true],
  ['InternalServerException', 9, true],
  ['ResourceNotFoundException', 2, true],
  ['ResourceNotFoundException', 3, false],
  ['ValidationException', 1, false],
])('takes %s at receive %d as retryable: %p', async (code, receiveCount, retry) => {
  const { client } = securityHub({ u0: code, u2: '' });
  const settled = await makeUpdate(client)([update(0, { receiveCount }), update(1), update(2)]);
  expect(settled.get('i0')).toEqual({ ok: false, retry, code, message: 'no' });
  expect(settled.get('i1')).toEqual({ ok: true });
  expect(settled.has('i2')).toBe(false);
});
