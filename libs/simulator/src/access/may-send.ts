import type { MaySend } from '../parts/queues/deliver-or-park.js';
import { QueueRefusal } from '../parts/queues/queue-service.js';
import { sentence } from './denial.js';
import type { Access } from './access.js';
import { denialReply } from './denial.js';

/** Whether an AWS service may put messages into queues for one of its resources, a rule or a topic. */
export function maySendAs(access: Access, service: string): (arn: string) => MaySend {
  return (arn) => (queueArn) => {
    const denial = access.asService({ service, arn }, 'sqs:SendMessage', queueArn);
    if (!denial) return undefined;
    const { code, message } = denialReply('sqs', denial);
    return new QueueRefusal(code, message);
  };
}

/** Whether EventBridge may put records into delivery streams, with the role of the target. Its session is named `events` (assumed). */
export function mayPutRecord(
  access: Access,
): (roleArn: string, streamArn: string) => QueueRefusal | undefined {
  return (arn, streamArn) => {
    const role = { arn, service: 'events.amazonaws.com', session: 'events' };
    const denial = access.asRole(role, 'firehose:PutRecord', streamArn);
    return denial && new QueueRefusal('AccessDeniedException', sentence(denial));
  };
}
