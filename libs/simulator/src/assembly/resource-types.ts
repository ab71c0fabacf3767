import type { Resource } from './template.js';

/** Types that the engine runs. Of all others it knows at most the names. */
const run = new Set([
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Version',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SecurityHub::ActionTarget',
  'AWS::SecurityHub::AutomationRule',
]);

/** Types that say who may do what. What in them cannot be resolved leaves them readable, but for that part. */
const read = new Set([
  'AWS::CloudWatch::Alarm',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::RolePolicy',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);

/** Types that change nothing about the way of a finding as the engine runs it. */
const withoutEffect = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::LogStream',
  'AWS::SecurityHub::FindingAggregator',
  'AWS::SecurityHub::Hub',
  'AWS::SecurityHub::HubV2',
  'AWS::SecurityHub::Standard',
]);

export function runs(type: string): boolean {
  return run.has(type);
}

export function readsPermissions(type: string): boolean {
  return read.has(type);
}

/** Resources of types that the engine neither runs nor knows to be without effect. */
export function unknownTypes(resources: readonly Resource[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { type, logicalId } of resources) {
    if (run.has(type) || read.has(type) || withoutEffect.has(type)) continue;
    const ids = found.get(type);
    if (ids) ids.push(logicalId);
    else found.set(type, [logicalId]);
  }
  return found;
}
