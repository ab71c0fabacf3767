import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.js';
import type { SecurityHubArchiveProps } from './security-hub-archive-props.js';

/** Makes the bucket, or takes the one that was given: then nothing else may be said about a new one. */
export function archiveBucket(scope: Construct, props: SecurityHubArchiveProps): s3.IBucket {
  if (props.bucket !== undefined) {
    const idle = (['key', 'removalPolicy', 'retention'] as const).filter((name) => props[name] !== undefined);
    if (idle.length > 0) {
      throw new Error(
        `${idle.join(', ')} must be left out where bucket is given, found ${props.bucket.node.path}: it keeps its own settings`,
      );
    }
    return props.bucket;
  }
  const bucket = new s3.Bucket(scope, 'Bucket', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    bucketKeyEnabled: props.key === undefined ? undefined : true,
    encryption: props.key === undefined ? s3.BucketEncryption.S3_MANAGED : s3.BucketEncryption.KMS,
    encryptionKey: props.key,
    enforceSSL: true,
    lifecycleRules: [expiry(props.retention ?? Duration.days(365))],
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    versioned: true,
  });
  acknowledge(
    bucket,
    'AwsSolutions::AwsSolutions-S1',
    'It is a log; who reads it, AWS CloudTrail data events say.',
  );
  return bucket;
}

/** An object that expired is a version that is not current: it goes a day later. */
function expiry(retention: Duration): s3.LifecycleRule {
  if (!retention.isUnresolved()) {
    const days = retention.toDays({ integral: false });
    if (!Number.isInteger(days) || days < 1) {
      throw new Error(`retention must be at least one whole day, found ${retention.toHumanString()}`);
    }
  }
  return {
    id: 'Retention',
    abortIncompleteMultipartUploadAfter: Duration.days(1),
    expiration: retention,
    noncurrentVersionExpiration: Duration.days(1),
  };
}
