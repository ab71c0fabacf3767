import { textAt, type JsonObject } from '../../json.js';
import type { Delivery } from './deliveries.js';

/** The event that Security Hub emits for one finding. Source: user guide, "EventBridge event formats for Security Hub". */
export function importedEvent(
  record: JsonObject,
  {
    account,
    region,
    delivery,
  }: { readonly account: string; readonly region: string; readonly delivery: Delivery },
): JsonObject {
  return {
    version: '0',
    id: delivery.id,
    'detail-type': 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    account,
    time: delivery.time,
    region,
    resources: [`${textAt(record, 'ProductArn') ?? ''}/${textAt(record, 'Id') ?? ''}`],
    detail: { findings: [record] },
  };
}
