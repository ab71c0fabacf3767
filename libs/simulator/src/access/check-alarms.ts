import type { Stack } from '../assembly/template.js';
import { listAt } from '../json.js';
import type { Access } from './access.js';
import type { Place } from './place.js';

const actions = ['AlarmActions', 'OKActions', 'InsufficientDataActions'];

/**
 * Asks for each alarm of the template whether CloudWatch may publish to the topics that it names: the engine rings no
 * alarm, but one that would ring in vain is written down.
 *
 * Source: CloudWatch user guide, "Amazon SNS topic policy"; SNS developer guide, "Key management".
 */
export function checkAlarms(stack: Stack, access: Access, { arn }: Place): void {
  for (const { type, physicalId, properties } of stack.resources) {
    if (type !== 'AWS::CloudWatch::Alarm') continue;
    const source = { service: 'cloudwatch.amazonaws.com', arn: arn('cloudwatch', `alarm:${physicalId}`) };
    const topics = new Set(actions.flatMap((name) => listAt(properties, name) ?? []).map(String));
    for (const topic of topics)
      if (topic.split(':')[2] === 'sns') access.asService(source, 'sns:Publish', topic);
  }
}
