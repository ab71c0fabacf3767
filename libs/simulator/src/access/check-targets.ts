import type { Stack } from '../assembly/template.js';
import { listAt, textAt } from '../json.js';
import type { AccessLog } from './access-log.js';

/**
 * Writes down the queues to which EventBridge is told to send with a role: it may then fail, above all with a key. And what
 * becomes of the records of a delivery stream, which nobody here takes further.
 *
 * Source: Amazon EventBridge user guide, "Using resource-based policies for Amazon EventBridge".
 */
export function checkTargets({ resources }: Stack, log: AccessLog): void {
  for (const { type, logicalId, properties } of resources) {
    if (type === 'AWS::KinesisFirehose::DeliveryStream') {
      log.add('undecided', {
        principal: 'firehose.amazonaws.com',
        action: 's3:PutObject',
        resource: textAt(properties, 'ExtendedS3DestinationConfiguration', 'BucketARN') ?? '*',
        because: `the local engine keeps the records of ${logicalId} and delivers them nowhere`,
      });
    }
    if (type !== 'AWS::Events::Rule') continue;
    for (const target of listAt(properties, 'Targets') ?? []) {
      const [role, resource] = [textAt(target, 'RoleArn'), textAt(target, 'Arn') ?? ''];
      if (role === undefined || resource.split(':')[2] !== 'sqs') continue;
      log.add('undecided', {
        principal: 'events.amazonaws.com',
        action: 'sqs:SendMessage',
        resource,
        because: `the target has the RoleArn ${role}, and a queue wants none`,
      });
    }
  }
}
