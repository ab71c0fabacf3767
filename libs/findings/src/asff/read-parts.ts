import type { Finding, FindingResource } from '../finding.js';
import { isText } from '../raw-members.js';
import { readTextMap } from '../text-map.js';
import { ownMembers } from './own-members.js';

export function textOrAbsent(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

export function readTypes(value: unknown): readonly string[] {
  return Object.freeze(Array.isArray(value) ? value.filter(isText) : []);
}

/** Resources that have an Id. One without a Type is `Other`, ASFF's own word for a type it does not know. */
export function readResources(value: unknown, polluted: boolean): readonly FindingResource[] {
  const resources: FindingResource[] = [];
  if (!Array.isArray(value)) return Object.freeze(resources);
  for (const entry of value as readonly unknown[]) {
    const resource = ownMembers<'Id' | 'Type' | 'Region' | 'Tags'>(entry, polluted);
    if (resource === undefined || !isText(resource.Id)) continue;
    resources.push(
      Object.freeze({
        type: textOrAbsent(resource.Type) ?? 'Other',
        id: resource.Id,
        region: textOrAbsent(resource.Region),
        tags: readTextMap(resource.Tags),
      }),
    );
  }
  return Object.freeze(resources);
}

export function readNote(value: unknown, polluted: boolean): Finding['note'] {
  const note = ownMembers<'Text' | 'UpdatedBy'>(value, polluted);
  if (note === undefined || !isText(note.Text) || !isText(note.UpdatedBy)) return undefined;
  return Object.freeze({ text: note.Text, updatedBy: note.UpdatedBy });
}

export function readRemediation(value: unknown, polluted: boolean): Finding['remediation'] {
  const { Recommendation } = ownMembers<'Recommendation'>(value, polluted) ?? {};
  const recommendation = ownMembers<'Text' | 'Url'>(Recommendation, polluted);
  const text = textOrAbsent(recommendation?.Text);
  const url = textOrAbsent(recommendation?.Url);
  return text === undefined && url === undefined ? undefined : Object.freeze({ text, url });
}
