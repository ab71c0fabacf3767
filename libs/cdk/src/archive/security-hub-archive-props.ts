import type { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';

/** Where events are kept, and for how long. Everything is optional. */
export interface SecurityHubArchiveProps {
  /**
   * A bucket of yours: its encryption, retention and policy are yours then.
   *
   * @default - a new bucket: private, TLS only, versioned
   */
  readonly bucket?: s3.IBucket;

  /**
   * A key of yours for the new bucket. It must let IAM policies of the account grant its use, as the policy of a new key does.
   *
   * @default - the bucket is encrypted by Amazon S3
   */
  readonly key?: kms.IKey;

  /**
   * What becomes of the new bucket when the stack is removed. A bucket that holds objects cannot be removed.
   *
   * @default - RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * How long the new bucket keeps an event: whole days.
   *
   * @default - 365 days
   */
  readonly retention?: Duration;
}
