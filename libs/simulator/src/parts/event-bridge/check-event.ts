import { SimulatorInputError } from '../../errors.js';
import { isObject, jsonBytes, wireCopy, type JsonObject } from '../../json.js';

/** Source: Amazon EventBridge API reference, PutEvents: an event is smaller than 1 MB. */
const largestEvent = 1024 * 1024;

/** A copy of an event that the bus could carry. @throws SimulatorInputError */
export function checkEvent(event: unknown): JsonObject {
  if (!isObject(event)) throw new SimulatorInputError('expected an event (a JSON object).');
  let copy: JsonObject;
  try {
    copy = wireCopy(event);
  } catch (cause) {
    throw new SimulatorInputError('the event cannot be written as JSON.', { cause });
  }
  const size = jsonBytes(copy);
  if (size >= largestEvent) {
    throw new SimulatorInputError(
      `the event has ${size} bytes; EventBridge takes less than ${largestEvent}.`,
    );
  }
  return copy;
}
