import { listAt, textAt } from '../json.js';
import type { ReceivedMessage } from '../parts/queues/queue-service.js';
import type { Outcome } from './invocation.js';

/**
 * The messages of a batch that failed. Without ReportBatchItemFailures a batch succeeds or fails as a whole. With it, no
 * list or an empty list is success, and a list with an id that is missing, empty or unknown fails the whole batch.
 *
 * Source: AWS Lambda developer guide, "Implementing partial batch responses", success and failure conditions.
 */
export function failedMessages(
  batch: readonly ReceivedMessage[],
  outcome: Outcome,
  reportsItemFailures: boolean,
): readonly ReceivedMessage[] {
  if (!outcome.ok) return batch;
  if (!reportsItemFailures) return [];
  const failures = listAt(outcome.result, 'batchItemFailures') ?? [];
  const failed = new Set(failures.map((each) => textAt(each, 'itemIdentifier') ?? ''));
  const known = new Set(batch.map(({ messageId }) => messageId));
  if ([...failed].some((id) => !known.has(id))) return batch;
  return batch.filter(({ messageId }) => failed.has(messageId));
}
