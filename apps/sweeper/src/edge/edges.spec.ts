import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { firstCursor } from '../sweep/cursor.js';
import { TokenRefused } from '../sweep/ports.js';
import { makeImportHeartbeat } from './import-heartbeat.js';
import { makeGetPage } from './get-page.js';
import { paced } from './paced.js';
import { makeSweepQueue } from './sweep-queue.js';

const scope = () => ({
  minimumSeverity: 'HIGH' as const,
  partition: 'aws',
  archivedSince: '2026-11-24T12:00:00Z',
});
const open = { kind: 'open', severity: 'HIGH' } as const;

function failing(name: string): SecurityHubClient {
  const error = Object.assign(new Error('no'), { name });
  return { send: async () => Promise.reject(error) } as unknown as SecurityHubClient;
}

describe('getPage', () => {
  it.each([
    ['InvalidInputException', 'token', true],
    ['ValidationException', 'token', true],
    // Without a token the request itself is wrong, which no other beginning helps.
    ['InvalidInputException', undefined, false],
    ['TooManyRequestsException', 'token', false],
  ])('takes %s with %s for a refused token: %s', async (name, token, expected) => {
    const getPage = makeGetPage(failing(name), 'cspm', scope);
    const error = await getPage(open, token).catch((caught: unknown) => caught);
    expect(error instanceof TokenRefused).toBe(expected);
  });

  it('reads an empty token as the end', async () => {
    const client = {
      send: async () => ({ Findings: [{ Id: 'a' }], NextToken: '' }),
    } as unknown as SecurityHubClient;
    expect(await makeGetPage(client, 'new-security-hub', scope)(open)).toEqual({ findings: [{ Id: 'a' }] });
  });
});

it('calls no faster than it may', async () => {
  let now = 0;
  const begun: number[] = [];
  const call = paced(
    async (cost: number) => {
      begun.push(now);
      now += cost;
    },
    2,
    { now: () => now, wait: async (milliseconds) => void (now += milliseconds) },
  );
  // Planted fault seen red: the turn counted from the end of a call.
  for (const cost of [100, 0, 900, 0]) await call(cost);
  expect(begun).toEqual([0, 500, 1000, 1900]);
});

describe('the queue of the sweeper', () => {
  const queueWith = (...counts: readonly (string | undefined)[]) => {
    const [
      ApproximateNumberOfMessages,
      ApproximateNumberOfMessagesNotVisible,
      ApproximateNumberOfMessagesDelayed,
    ] = counts;
    const Attributes = {
      ApproximateNumberOfMessages,
      ApproximateNumberOfMessagesNotVisible,
      ApproximateNumberOfMessagesDelayed,
    };
    const sent: unknown[] = [];
    const sqs = {
      send: async ({ input }: { input: { MessageBody?: string } }) =>
        input.MessageBody === undefined ? { Attributes } : (sent.push(JSON.parse(input.MessageBody)), {}),
    } as unknown as SQSClient;
    return { sent, queue: makeSweepQueue(sqs, 'https://queue') };
  };

  it.each([
    [['0', '1', '0'], false],
    [['1', '1', '0'], true],
    [['0', '2', '0'], false],
    [['0', '3', '0'], true],
    [['0', '1', '1'], true],
    [[], false],
  ])('with %j of its messages, another sweep runs: %s', async (counts, expected) => {
    expect(await queueWith(...counts).queue.isBusy()).toBe(expected);
  });

  it('gets what is to go on', async () => {
    const { queue, sent } = queueWith();
    await queue.goOn(firstCursor('2026-11-25T12:00:00.000Z'));
    expect(sent).toEqual([firstCursor('2026-11-25T12:00:00.000Z')]);
  });
});

describe('the heartbeat', () => {
  const place = { name: 'soc', productArn: 'arn:aws:securityhub:eu-west-1:1:product/1/default' };
  const answering = (answer: object) => ({ send: async () => answer }) as unknown as SecurityHubClient;

  it('is imported', async () => {
    const importHeartbeat = makeImportHeartbeat(answering({ FailedCount: 0, SuccessCount: 1 }), place);
    await expect(importHeartbeat('2026-11-25T12:00:00.000Z')).resolves.toBeUndefined();
  });

  it('says why Security Hub did not take it', async () => {
    // Planted fault seen red: an answer that is not looked at.
    const FailedFindings = [{ Id: 'h', ErrorCode: 'InvalidAccess', ErrorMessage: 'not enabled' }];
    const importHeartbeat = makeImportHeartbeat(answering({ FailedCount: 1, FailedFindings }), place);
    await expect(importHeartbeat('2026-11-25T12:00:00.000Z')).rejects.toThrow('InvalidAccess: not enabled');
  });
});
