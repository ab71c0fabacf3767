import type { FindingResource } from '../finding.js';
import { isRawObject, isText, listOf, memberOf, textOf, type RawObject } from '../raw-members.js';
import { textMapFrom, NO_TEXTS, type TextMap } from '../text-map.js';

/** `resources`, or the single `resource` of the first versions. One without `uid` and `name` is left out. */
export function readResources(raw: RawObject): readonly FindingResource[] {
  const resources: FindingResource[] = [];
  for (const entry of entriesOf(raw)) {
    if (!isRawObject(entry)) continue;
    const id = textOf(entry, 'uid') ?? textOf(entry, 'name');
    if (id === undefined) continue;
    const type = textOf(entry, 'type') ?? 'Other';
    resources.push(Object.freeze({ type, id, region: textOf(entry, 'region'), tags: readTags(entry) }));
  }
  return Object.freeze(resources);
}

function entriesOf(raw: RawObject): readonly unknown[] {
  const list = memberOf(raw, 'resources');
  return Array.isArray(list) ? list : [memberOf(raw, 'resource')];
}

/** Tags are a list of name and value (OCSF) or a map; Prowler writes them as labels, `name:value`. */
function readTags(resource: RawObject): TextMap {
  const tags = memberOf(resource, 'tags');
  if (isRawObject(tags)) return textMapFrom(Object.entries(tags));
  if (Array.isArray(tags)) return textMapFrom(Array.from(tags, entryOf));
  const labels = listOf(resource, 'labels');
  return labels.length === 0 ? NO_TEXTS : textMapFrom(Array.from(labels, labelOf));
}

function entryOf(tag: unknown): readonly [unknown, unknown] {
  if (!isRawObject(tag)) return [undefined, undefined];
  return [memberOf(tag, 'name'), memberOf(tag, 'value') ?? listOf(tag, 'values')[0]];
}

function labelOf(label: unknown): readonly [unknown, unknown] {
  const colon = isText(label) ? label.indexOf(':') : -1;
  return isText(label) && colon > 0
    ? [label.slice(0, colon), label.slice(colon + 1)]
    : [undefined, undefined];
}
