import type { Item } from './item.js';
import { OURS } from './note-text.js';
import type { V2Update } from './ports.js';

/** OCSF `status_id` In Progress. Source: AWS Security Hub API reference, BatchUpdateFindingsV2, StatusId. */
const IN_PROGRESS = 2;

/**
 * What a told finding of the new Security Hub is to say: In Progress where it is New, and a comment where there is none or
 * one of ours. There is no marker: it has no user-defined fields. Undefined where it says so already, or does not name itself.
 *
 * @param text - begins as {@link OURS} does; at most 512 characters
 */
export function updateOfV2({ id, receiveCount, arrival }: Item, text: string): V2Update | undefined {
  const { raw, workflowStatus = 'NEW' } = arrival.finding;
  const metadataUid = textAt(raw['metadata'], 'uid');
  const comment = textAt(raw, 'comment');
  const isOurs = comment === undefined || comment === '' || comment.startsWith(OURS);
  const fields: V2Update['fields'] = {
    ...(workflowStatus === 'NEW' ? { StatusId: IN_PROGRESS } : {}),
    ...(isOurs && comment?.startsWith(text) !== true ? { Comment: text } : {}),
  };
  if (metadataUid === undefined || Object.keys(fields).length === 0) return undefined;
  return { format: 'ocsf', id, metadataUid, fields, receiveCount };
}

function textAt(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const text = (value as Readonly<Record<string, unknown>>)[name];
  return typeof text === 'string' ? text : undefined;
}
