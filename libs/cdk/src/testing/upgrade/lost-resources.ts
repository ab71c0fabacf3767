import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import type { TemplateJson } from './baselines.js';

/** What holds something that a replacement loses, and what an account can have only once. */
const LASTING = new Set([
  // Messages, rows, logs, events and the keys to read them.
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  // What others subscribed to, and an address that somebody confirmed.
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  // CloudFormation creates the new before it deletes the old: with the same id or in the same account it cannot.
  'AWS::SecurityHub::ActionTarget',
  'AWS::SecurityHub::FindingAggregator',
  'AWS::SecurityHub::Hub',
  'AWS::SecurityHub::HubV2',
]);

const KEPT = new Set([ResourceImpact.NO_CHANGE, ResourceImpact.WILL_CREATE, ResourceImpact.WILL_UPDATE]);

/**
 * What of lasting resources an upgrade from one template to another would replace, delete or leave behind:
 * `type logicalId: impact (properties)`. Which property forces a replacement is in AWS's own specification of resources.
 */
export function lostResources(before: TemplateJson, after: TemplateJson): readonly string[] {
  const lost: string[] = [];
  fullDiff(before, after).resources.forEachDifference((id, { oldValue, propertyUpdates, changeImpact }) => {
    const type = oldValue?.Type;
    if (type === undefined || !LASTING.has(type) || KEPT.has(changeImpact)) return;
    const properties = Object.entries(propertyUpdates)
      .filter(([, { changeImpact: impact }]) => impact !== undefined && !KEPT.has(impact))
      .map(([name]) => name);
    lost.push(`${type} ${id}: ${changeImpact}${properties.length > 0 ? ` (${properties.join(', ')})` : ''}`);
  });
  return lost.sort();
}
