import type { BatchUpdateFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { CspmUpdate } from '../batch/ports.js';
import { makeUpdate } from './update.js';

type Input = BatchUpdateFindingsCommand['input'];

function securityHub(
  answer: (input: Input) => object = (input) => ({ ProcessedFindings: input.FindingIdentifiers }),
) {
  const calls: Input[] = [];
  const send = async (command: BatchUpdateFindingsCommand): Promise<object> => {
    calls.push(command.input);
    return answer(command.input);
  };
  return { client: { send } as unknown as SecurityHubClient, calls };
}

function update(index: number, changes: Partial<CspmUpdate> = {}): CspmUpdate {
  return {
    format: 'asff',
    id: `i${index}`,
    finding: { Id: `f${index}`, ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' },
    fields: { Workflow: { Status: 'NOTIFIED' } },
    receiveCount: 1,
    ...changes,
  };
}

describe('makeUpdate', () => {
  it('groups by what is written, 100 findings a call', async () => {
    const { client, calls } = securityHub();
    const other = { UserDefinedFields: { Tocsin: 'told' } };
    const updates = Array.from({ length: 150 }, (_, index) =>
      update(index, index % 3 === 0 ? { fields: other } : {}),
    );
    const settled = await makeUpdate(client)(updates);
    expect(calls.map((call) => call.FindingIdentifiers?.length)).toEqual([50, 100]);
    expect(settled.size).toBe(150);
  });

  // Seen red with UnprocessedFindings ignored.
  it.each([
    ['ConcurrentUpdateError', 1, true],
    ['InternalFailure', 9, true],
    ['FindingNotFound', 1, true],
    ['FindingNotFound', 3, false],
    ['InvalidInput', 1, false],
    ['FindingSizeExceeded', 1, false],
  ])('takes %s at receive %d as retryable: %p', async (ErrorCode, receiveCount, retry) => {
    const { client } = securityHub((input) => ({
      ProcessedFindings: input.FindingIdentifiers?.slice(1),
      UnprocessedFindings: [
        { FindingIdentifier: input.FindingIdentifiers?.[0], ErrorCode, ErrorMessage: 'no' },
      ],
    }));
    const settled = await makeUpdate(client)([update(0, { receiveCount }), update(1)]);
    expect(settled.get('i0')).toEqual({ ok: false, retry, code: ErrorCode, message: 'no' });
    expect(settled.get('i1')).toEqual({ ok: true });
  });

  // Seen red with every finding that is not refused taken as processed.
  it('says nothing of a finding of which Security Hub says nothing', async () => {
    const { client } = securityHub(() => ({ ProcessedFindings: [], UnprocessedFindings: [] }));
    expect((await makeUpdate(client)([update(0)])).size).toBe(0);
  });
});
