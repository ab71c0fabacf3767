import type { ReceivedMessage } from '../parts/queues/queue-service.js';
import { failedMessages } from './batch-response.js';
import { failure, type Outcome } from './invocation.js';

const message = (messageId: string) => ({ messageId }) as ReceivedMessage;
const batch = [message('a'), message('b')];
const ok = (result: unknown): Outcome => ({ ok: true, result });
const failures = (...ids: unknown[]) =>
  ok({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

// Planted fault: a reader that ignores unknown ids deletes the whole batch for 'an id that is not in the batch'.
test.each<[string, Outcome, string]>([
  ['an error of the function', failure('Error', 'x'), 'ab'],
  ['no result', ok(null), ''],
  ['an empty object', ok({}), ''],
  ['a list that is null', ok({ batchItemFailures: null }), ''],
  ['an empty list', failures(), ''],
  ['one failure', failures('b'), 'b'],
  ['all failures', failures('b', 'a'), 'ab'],
  ['an empty id', failures(''), 'ab'],
  ['an id that is null', failures(null), 'ab'],
  ['an id that is not in the batch', failures('a', 'c'), 'ab'],
  ['another member', ok({ batchItemFailures: [{ id: 'a' }] }), 'ab'],
])('%s', (_what, outcome, failed) => {
  expect(
    failedMessages(batch, outcome, true)
      .map(({ messageId }) => messageId)
      .join(''),
  ).toBe(failed);
});

test('without ReportBatchItemFailures the list says nothing', () => {
  expect(failedMessages(batch, failures('a'), false)).toEqual([]);
  expect(failedMessages(batch, failure('Error', 'x'), false)).toEqual(batch);
});
