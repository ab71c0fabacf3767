import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts, type PlacedPart } from '../collect.js';
import { readDestination } from '../parts/destination.js';
import { readFunction } from '../parts/function.js';
import { objectAt } from '../parts/properties.js';
import type { PartReader } from '../parts/reading.js';
import { readQueueEvent, readRuleEvent, readTopicEvent, type EventReader } from './serverless-events.js';

const FUNCTION_EVENTS: Readonly<Record<string, EventReader>> = {
  EventBridgeRule: readRuleEvent,
  CloudWatchEvent: readRuleEvent,
  SQS: readQueueEvent,
  SNS: readTopicEvent,
};
const STATE_MACHINE_EVENTS: Readonly<Record<string, EventReader>> = {
  EventBridgeRule: readRuleEvent,
  CloudWatchEvent: readRuleEvent,
};

/** AWS::Serverless::Function. Source: SAM specification. */
export const readServerlessFunction: PartReader = withEvents(readFunction, FUNCTION_EVENTS);

/** AWS::Serverless::StateMachine. Source: SAM specification. */
export const readServerlessStateMachine: PartReader = withEvents(readDestination, STATE_MACHINE_EVENTS);

function withEvents(read: PartReader, events: Readonly<Record<string, EventReader>>): PartReader {
  return (part, properties, reading) =>
    joined([
      read(part, properties, reading),
      ...Object.entries(objectAt(properties, 'Events') ?? {}).map(([name, event]): Parts => {
        const content: RawObject = isRawObject(event) ? event : {};
        const type = memberOf(content, 'Type');
        const reader = typeof type === 'string' && Object.hasOwn(events, type) ? events[type] : undefined;
        const placed = placedEvent(part, name, type);
        return reader === undefined
          ? {}
          : attempted(placed, () => reader(placed, objectAt(content, 'Properties') ?? {}, part.id, reading));
      }),
    ]);
}

/** SAM joins the logical ids. Source: SAM developer guide, "Generated AWS CloudFormation resources". */
function placedEvent(part: PlacedPart, event: string, type: unknown): PlacedPart {
  const id = `${part.id}${event}`;
  return {
    id,
    name: id,
    place: `${part.place}.Properties.Events.${event}`,
    type: `${part.type}, event ${typeof type === 'string' ? type : 'without a type'}`,
  };
}
