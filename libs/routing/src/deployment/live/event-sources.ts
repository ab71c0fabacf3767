import { isRawObject, isText, memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import { readEventSource } from '../parts/event-source.js';
import { wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { UnreadablePart } from '../unreadable.js';
import { listOf } from './export-files.js';
import { lastName } from './live-naming.js';

/** Source: Lambda API reference, EventSourceMappingConfiguration, State. The other states are on the way to one of these. */
const STATES: Readonly<Record<string, boolean>> = {
  Enabled: true,
  Disabled: false,
  Disabling: false,
  Deleting: false,
};

export function liveEventSources(files: RawObject, reading: Reading): Parts {
  const { entries, unread } = listOf(files, 'event-sources.json', 'EventSourceMappings');
  const parts = entries.map(({ entry, place }) => {
    const uuid = memberOf(entry, 'UUID');
    const id = isText(uuid) ? uuid : place;
    const source = memberOf(entry, 'EventSourceArn');
    const name = isText(source) ? lastName(source) : id;
    const part = { id, name, place, type: 'AWS::Lambda::EventSourceMapping' };
    return attempted(part, () => {
      const error = memberOf(entry, 'FilterCriteriaError');
      if (isRawObject(error)) throw new UnreadablePart('its filters could not be read: FilterCriteriaError');
      const properties = {
        EventSourceArn: source,
        FunctionName: memberOf(entry, 'FunctionArn'),
        FilterCriteria: memberOf(entry, 'FilterCriteria'),
        Enabled: enabled(wantedText(entry, 'State')),
      };
      return readEventSource(part, properties, reading);
    });
  });
  return joined([{ unread }, ...parts]);
}

function enabled(state: string): boolean {
  const known = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
  if (known !== undefined) return known;
  throw new UnreadablePart(`State: found ${JSON.stringify(state)}, which is on its way: export again`);
}
