import { isObject, type JsonObject } from '../json.js';

/** The request as an object; empty where it is none, for the part behind the front to refuse in its own words. */
export function jsonBody(body: Buffer): JsonObject {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
