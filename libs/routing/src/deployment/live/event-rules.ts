import { isText, memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import { readEventRule } from '../parts/event-rule.js';
import { listAt, wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { UnreadablePart } from '../unreadable.js';
import { listOf, wantedObject } from './export-files.js';

/** Rules of EventBridge, with the targets of each. Source: EventBridge API reference, ListRules, ListTargetsByRule. */
export function liveEventRules(files: RawObject, reading: Reading): Parts {
  const { entries, unread } = listOf(files, 'event-rules.json', 'Rules');
  const parts = entries.map(({ entry, place }) => {
    const arn = memberOf(entry, 'Arn');
    const id = isText(arn) ? arn : place;
    const part = { id, name: id, place, type: 'AWS::Events::Rule' };
    return attempted(part, () => {
      wantedText(entry, 'Arn');
      return readEventRule(part, { ...entry, Targets: targetsOf(entry, files) }, reading);
    });
  });
  return joined([{ unread }, ...parts]);
}

/** A rule that sleeps, or has no pattern, sends no event: its targets need not be known. */
function targetsOf(rule: RawObject, files: RawObject): readonly unknown[] {
  const file = `event-targets.${wantedText(rule, 'Name')}.json`;
  const content = memberOf(files, file);
  if (content === undefined) {
    const isSilent = memberOf(rule, 'State') === 'DISABLED' || memberOf(rule, 'EventPattern') === undefined;
    if (isSilent) return [];
    throw new UnreadablePart(`its targets are not known: ${file} is missing`);
  }
  const output = wantedObject(content, file);
  if (isText(memberOf(output, 'NextToken'))) {
    throw new UnreadablePart(`its targets are not known: ${file} is one page of several`);
  }
  if (memberOf(output, 'Targets') === undefined) {
    throw new UnreadablePart(`its targets are not known: ${file} has no list Targets`);
  }
  return listAt(output, 'Targets');
}
