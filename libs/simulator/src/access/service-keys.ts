import type { Place } from './place.js';
import type { Keys } from './request-keys.js';

/** An AWS service that acts in its own name, and what it acts for. */
export interface Source {
  /** `events.amazonaws.com`. */
  readonly service: string;
  /** ARN of the rule, topic or alarm. */
  readonly arn: string;
}

const events = 'events.amazonaws.com';

/**
 * The source keys of a request of a service: to a queue or topic, or (`keyOf`) to the key behind one.
 *
 * EventBridge sends no source with its requests to the key of a topic; whether it does to that of a queue is not documented,
 * so such a condition cannot be decided. SNS does, to the key of a queue.
 *
 * Source: SNS developer guide, "Key management", "Enable compatibility between event sources from AWS services and
 * encrypted topics"; IAM user guide, "The confused deputy problem"; for SNS the same condition that aws-cdk-lib writes.
 */
export function serviceKeys({ service, arn }: Source, { account }: Place, keyOf?: string): Keys {
  if (keyOf !== undefined && service === events) {
    return keyOf === 'sns'
      ? new Map([
          ['aws:sourcearn', []],
          ['aws:sourceaccount', []],
        ])
      : new Map();
  }
  return new Map([
    ['aws:sourcearn', [arn]],
    ['aws:sourceaccount', [account]],
    // Services that publish for an account set it. Source: SNS developer guide, "aws:SourceAccount versus aws:SourceOwner".
    ...(service === 'cloudwatch.amazonaws.com' ? [['aws:sourceowner', [account]] as const] : []),
  ]);
}

/**
 * The keys of a request to KMS that a service makes for a principal who called it.
 *
 * Source: KMS developer guide, "AWS KMS condition keys", `kms:ViaService`, `kms:CallerAccount`.
 */
export function callerKeys(service: string, { account, region }: Place): Keys {
  return new Map([
    ['kms:viaservice', [`${service}.${region}.amazonaws.com`]],
    ['kms:calleraccount', [account]],
  ]);
}
