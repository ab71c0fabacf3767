import { isObject, type JsonObject } from '../json.js';
import type { HttpRequest } from './server.js';

/** The request as an object; empty where it is none, for the part behind the front to refuse in its own words. */
export function jsonBody(body: Buffer): JsonObject {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The request with another input; itself where the input is its own. */
export function withInput(
  request: HttpRequest,
  own: Readonly<JsonObject>,
  given: Readonly<JsonObject>,
): HttpRequest {
  return given === own ? request : { ...request, body: Buffer.from(JSON.stringify(given)) };
}
