import type { Finding, FindingResource } from '../finding.js';
import { isRawObject, isText, listOf, objectOf, textMapOf, textOf, type RawObject } from '../raw-members.js';

export function readTypes(raw: RawObject): readonly string[] {
  return Object.freeze(listOf(raw, 'Types').filter(isText));
}

/** Resources that have an Id. One without a Type is `Other`, ASFF's own word for a type it does not know. */
export function readResources(raw: RawObject): readonly FindingResource[] {
  const resources: FindingResource[] = [];
  for (const entry of listOf(raw, 'Resources')) {
    if (!isRawObject(entry)) continue;
    const id = textOf(entry, 'Id');
    if (id === undefined) continue;
    const type = textOf(entry, 'Type') ?? 'Other';
    resources.push(
      Object.freeze({ type, id, region: textOf(entry, 'Region'), tags: textMapOf(entry, 'Tags') }),
    );
  }
  return Object.freeze(resources);
}

export function readNote(raw: RawObject): Finding['note'] {
  const note = objectOf(raw, 'Note');
  const text = textOf(note, 'Text');
  const updatedBy = textOf(note, 'UpdatedBy');
  return text === undefined || updatedBy === undefined ? undefined : Object.freeze({ text, updatedBy });
}

export function readRemediation(raw: RawObject): Finding['remediation'] {
  const recommendation = objectOf(objectOf(raw, 'Remediation'), 'Recommendation');
  const text = textOf(recommendation, 'Text');
  const url = textOf(recommendation, 'Url');
  return text === undefined && url === undefined ? undefined : Object.freeze({ text, url });
}
