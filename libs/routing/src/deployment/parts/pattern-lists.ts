import { isRawObject } from '../../raw-json.js';
import { insideOf } from '../unknown-text.js';

/**
 * A pattern with each list that only the deployment knows, such as a parameter of type CommaDelimitedList without a value,
 * as a list of that one text. Values of patterns always stand in lists. Source: EventBridge user guide, "Event patterns".
 */
export function withUnknownLists(pattern: unknown): unknown {
  if (typeof pattern === 'string') return insideOf(pattern) === undefined ? pattern : [pattern];
  if (!isRawObject(pattern)) return pattern;
  return Object.fromEntries(
    Object.entries(pattern).map(([name, value]) => [
      name,
      // Other lists hold values and operators, whose operands may be texts.
      name === '$or' && Array.isArray(value) ? value.map(withUnknownLists) : withUnknownLists(value),
    ]),
  );
}
