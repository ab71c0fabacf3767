import { textAt, type JsonObject } from '../../json.js';

/** The event that Security Hub emits for one finding. Source: user guide, "EventBridge event formats for Security Hub". */
export function importedEvent(
  record: JsonObject,
  { account, region, now }: { readonly account: string; readonly region: string; readonly now: string },
): JsonObject {
  return {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    account,
    time: `${now.slice(0, 19)}Z`,
    region,
    resources: [`${textAt(record, 'ProductArn') ?? ''}/${textAt(record, 'Id') ?? ''}`],
    detail: { findings: [record] },
  };
}
