import type { RawObject } from '../../raw-json.js';
import { parseArn } from '../arn.js';
import type { Naming } from '../naming.js';
import { isUnknownText } from '../unknown-text.js';
import { UnreadablePart } from '../unreadable.js';
import { documentAt, flagAt, objectAt, objectsAt, textAt, wantedText } from './properties.js';
import { withUnknownLists } from './pattern-lists.js';
import type { PartReader } from './reading.js';

/**
 * AWS::Lambda::EventSourceMapping; only queues: streams and brokers bring no finding. Source: Lambda API reference,
 * CreateEventSourceMapping; Lambda developer guide, "Control which events Lambda sends to your function".
 */
export const readEventSource: PartReader = (part, properties, { naming }) => {
  const source = textAt(properties, 'EventSourceArn');
  if (source === undefined || !mayBeQueue(source, naming)) return {};
  const filters = readFilters(properties);
  const { id, name, place } = part;
  return {
    eventSources: [
      {
        id,
        name,
        place,
        queue: naming.idOf(source),
        function: naming.functionIdOf(wantedText(properties, 'FunctionName')),
        enabled: flagAt(properties, 'Enabled', true),
        ...(filters === undefined ? {} : { filters }),
      },
    ],
  };
};

/** Absent where everything is taken: no criteria, or an empty list. */
export function readFilters(properties: RawObject): readonly unknown[] | undefined {
  const criteria = objectAt(properties, 'FilterCriteria');
  if (criteria === undefined) return undefined;
  const filters = objectsAt(criteria, 'Filters').map((filter) => {
    const pattern = documentAt(filter, 'Pattern');
    if (pattern === undefined)
      throw new UnreadablePart('FilterCriteria.Filters: found a filter without a Pattern');
    return withUnknownLists(pattern);
  });
  return filters.length === 0 ? undefined : filters;
}

function mayBeQueue(source: string, naming: Naming): boolean {
  const type = naming.typeOf(naming.idOf(source));
  if (type !== undefined) return type === 'AWS::SQS::Queue';
  const service = parseArn(source)?.service;
  return service === undefined ? isUnknownText(source) : service === 'sqs' || isUnknownText(service);
}
