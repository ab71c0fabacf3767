import { AssemblyError } from '../errors.js';
import type { EventSource } from '../lambda/event-source.js';
import type { Access } from './access.js';

/** What the poller of Lambda does with the role of the function. */
const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/**
 * Lambda makes no event source mapping for a function whose role may not read the queue. Of DeleteMessage and
 * GetQueueAttributes the same is assumed. A key that denies is seen only when messages come.
 *
 * Source: Lambda developer guide, "Creating and configuring an Amazon SQS event source mapping", "Execution role permissions".
 *
 * @throws AssemblyError
 */
export function checkPoller({ logicalId, functionId, queueArn }: EventSource, access: Access): void {
  for (const action of actions) {
    const denial = access.asFunction(functionId, action, queueArn);
    if (!denial || denial.action !== action) continue;
    throw new AssemblyError(
      `the role of the function ${functionId} does not have permissions to call ${action.slice(4)} on SQS (${denial.because}): Lambda refuses the mapping`,
      logicalId,
    );
  }
}
