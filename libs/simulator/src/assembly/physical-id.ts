import { member, type JsonObject } from '../json.js';

export interface Place {
  readonly stack: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

interface Kind {
  /** The property that names the resource, if the template names it. */
  readonly name?: string;
  readonly longest?: number;
  /** ARN of a resource with this name. */
  readonly arn?: (name: string, place: Place) => string;
  /** What `Ref` gives where it is not the name. */
  readonly ref?: (name: string, place: Place) => string;
  /** What `Fn::GetAtt` gives beside `Arn`. */
  readonly attributes?: (name: string, place: Place) => Readonly<Record<string, string>>;
}

const arnOf =
  (service: string, prefix = '') =>
  (name: string, { partition, region, account }: Place) =>
    `arn:${partition}:${service}:${region}:${account}:${prefix}${name}`;
const iam = (name: string, { partition, account }: Place) => `arn:${partition}:iam::${account}:role/${name}`;
const managed = (name: string, { partition, account }: Place) =>
  `arn:${partition}:iam::${account}:policy/${name}`;
const layer = (name: string, place: Place) => `${arnOf('lambda', 'layer:')(name, place)}:1`;
const custom = arnOf('securityhub', 'action/custom/');

/** `Ref` and `Fn::GetAtt` of the types that the engine knows, as the CloudFormation reference gives them. */
const kinds: Readonly<Record<string, Kind>> = {
  'AWS::SQS::Queue': {
    name: 'QueueName',
    longest: 80,
    arn: arnOf('sqs'),
    attributes: (name) => ({ QueueName: name }),
  },
  'AWS::SNS::Topic': {
    name: 'TopicName',
    arn: arnOf('sns'),
    ref: arnOf('sns'),
    attributes: (name, place) => ({ TopicName: name, TopicArn: arnOf('sns')(name, place) }),
  },
  'AWS::DynamoDB::Table': { name: 'TableName', arn: arnOf('dynamodb', 'table/') },
  'AWS::DynamoDB::GlobalTable': { name: 'TableName', arn: arnOf('dynamodb', 'table/') },
  'AWS::Lambda::Function': { name: 'FunctionName', longest: 64, arn: arnOf('lambda', 'function:') },
  'AWS::Lambda::LayerVersion': { name: 'LayerName', ref: layer, arn: layer },
  'AWS::Events::Rule': { name: 'Name', longest: 64, arn: arnOf('events', 'rule/') },
  'AWS::IAM::Role': {
    name: 'RoleName',
    longest: 64,
    arn: iam,
    attributes: () => ({ RoleId: 'AROAEXAMPLE' }),
  },
  'AWS::IAM::ManagedPolicy': { name: 'ManagedPolicyName', arn: managed, ref: managed },
  'AWS::KinesisFirehose::DeliveryStream': {
    name: 'DeliveryStreamName',
    longest: 64,
    arn: arnOf('firehose', 'deliverystream/'),
  },
  'AWS::S3::Bucket': {
    name: 'BucketName',
    longest: 63,
    arn: (name, { partition }) => `arn:${partition}:s3:::${name}`,
  },
  'AWS::KMS::Alias': { name: 'AliasName' },
  'AWS::Logs::LogGroup': {
    name: 'LogGroupName',
    arn: (name, place) => `${arnOf('logs', 'log-group:')(name, place)}:*`,
  },
  'AWS::KMS::Key': { arn: arnOf('kms', 'key/'), attributes: (name) => ({ KeyId: name }) },
  'AWS::CloudWatch::Alarm': { name: 'AlarmName', arn: arnOf('cloudwatch', 'alarm:') },
  'AWS::SecurityHub::ActionTarget': {
    name: 'Id',
    ref: custom,
    attributes: (name, place) => ({ ActionTargetArn: custom(name, place) }),
  },
  'AWS::SecurityHub::AutomationRule': {
    ref: arnOf('securityhub', 'automation-rule/'),
    attributes: (name, place) => ({ RuleArn: arnOf('securityhub', 'automation-rule/')(name, place) }),
  },
};

/** The property that may name a resource of this type. */
export function nameProperty(type: string): string | undefined {
  return kinds[type]?.name;
}

/** The name of a resource: the template's, else one like CloudFormation's, without its random end. */
export function physicalName(type: string, logicalId: string, named: unknown, { stack }: Place): string {
  if (typeof named === 'string' && named !== '') return named;
  const longest = kinds[type]?.longest ?? 255;
  return `${stack.slice(0, Math.max(0, longest - logicalId.length - 1))}-${logicalId}`.slice(-longest);
}

/** What `Ref` gives. For a queue, that is its address, which only the running engine knows. */
export function refOf(type: string, name: string, place: Place): string {
  return kinds[type]?.ref?.(name, place) ?? name;
}

/** What `Fn::GetAtt` gives, or undefined where the engine does not know. */
export function attributeOf(type: string, name: string, attribute: string, place: Place): string | undefined {
  const kind = kinds[type];
  if (attribute === 'Arn') return kind?.arn?.(name, place);
  const found = member(kind?.attributes?.(name, place) as JsonObject | undefined, attribute);
  return typeof found === 'string' ? found : undefined;
}
