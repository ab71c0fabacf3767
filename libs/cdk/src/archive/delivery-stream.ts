import { Duration, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.js';

/** What is gathered into one object: the longest and the most that Firehose allows for S3 (API reference, BufferingHints). */
const LONGEST = Duration.minutes(15);
const MOST = Size.mebibytes(128);

/** Where objects lie: by the day, UTC, on which Firehose took them. */
const KEPT = 'events/!{timestamp:yyyy/MM/dd}/';
const WRITTEN = ['events/*', 'failed/*'];
const FAILED = 'failed/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/';

/**
 * Gathers events into compressed objects, one event a line (Amazon Data Firehose Developer Guide, "Understand data delivery":
 * without a delimiter they are only strung together).
 *
 * The raw resource: the role that aws-cdk-lib makes for its own may write, and delete, anywhere in the bucket.
 */
export function createDeliveryStream(scope: Construct, bucket: s3.IBucket): firehose.CfnDeliveryStream {
  const logGroup = new logs.LogGroup(scope, 'DeliveryLog', {
    retention: logs.RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const logStream = new logs.LogStream(scope, 'DeliveryLogStream', {
    logGroup,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = deliveryRole(scope, bucket, logGroup);
  const stream = new firehose.CfnDeliveryStream(scope, 'DeliveryStream', {
    deliveryStreamType: 'DirectPut',
    deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
    extendedS3DestinationConfiguration: {
      bucketArn: bucket.bucketArn,
      bufferingHints: { intervalInSeconds: LONGEST.toSeconds(), sizeInMBs: MOST.toMebibytes() },
      cloudWatchLoggingOptions: {
        enabled: true,
        logGroupName: logGroup.logGroupName,
        logStreamName: logStream.logStreamName,
      },
      compressionFormat: 'GZIP',
      errorOutputPrefix: FAILED,
      prefix: KEPT,
      processingConfiguration: {
        enabled: true,
        processors: [
          {
            type: 'AppendDelimiterToRecord',
            parameters: [{ parameterName: 'Delimiter', parameterValue: '\\n' }],
          },
        ],
      },
      roleArn: role.roleArn,
    },
  });
  // Firehose tries the role when the stream is made.
  stream.node.addDependency(role);
  return stream;
}

/** Source: Amazon Data Firehose Developer Guide, "Grant Firehose access to an Amazon S3 destination". */
function deliveryRole(scope: Construct, bucket: s3.IBucket, logGroup: logs.ILogGroup): iam.Role {
  const role = new iam.Role(scope, 'DeliveryRole', {
    assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
    description: 'Writes events of Security Hub into the archive.',
  });
  const allow = (sid: string, actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ sid, actions, resources }));
  allow(
    'LookAtBucket',
    ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
    [bucket.bucketArn],
  );
  allow(
    'WriteObjects',
    ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
    WRITTEN.map((objects) => bucket.arnForObjects(objects)),
  );
  allow('WriteOwnLog', ['logs:PutLogEvents'], [logGroup.logGroupArn]);
  if (bucket.encryptionKey !== undefined) {
    allow('UseKey', ['kms:Decrypt', 'kms:GenerateDataKey'], [bucket.encryptionKey.keyArn]);
  }
  const made = bucket.node.defaultChild;
  if (made instanceof s3.CfnBucket) acknowledgeObjects(role, String(Stack.of(made).resolve(made.logicalId)));
  return role;
}

function acknowledgeObjects(role: iam.Role, bucketId: string): void {
  for (const objects of WRITTEN) {
    const found = `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${objects}]`;
    acknowledge(role, `AwsSolutions::${found}`, 'Objects are named by the time at which they are written.');
  }
}
