import type { MaySend } from '../parts/queues/deliver-or-park.js';
import { QueueRefusal } from '../parts/queues/queue-service.js';
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
