import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { showValue } from '../../show-value.js';
import { insideOf } from '../unknown-text.js';
import { UnreadablePart } from '../unreadable.js';

/** A text, or undefined where there is none. Numbers and booleans are texts here, as CloudFormation takes them. */
export function textAt(properties: RawObject, name: string): string | undefined {
  const value = memberOf(properties, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UnreadablePart(`${name}: found ${showValue(value)}; a text is wanted`);
}

export function wantedText(properties: RawObject, name: string): string {
  const text = textAt(properties, name);
  if (text === undefined) throw new UnreadablePart(`${name}: found nothing; a text is wanted`);
  return text;
}

/** A list; an absent one is empty. */
export function listAt(properties: RawObject, name: string): readonly unknown[] {
  const value = memberOf(properties, name);
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new UnreadablePart(`${name}: found ${showValue(value)}; a list is wanted`);
}

/** A list of objects. */
export function objectsAt(properties: RawObject, name: string): readonly RawObject[] {
  return listAt(properties, name).map((entry, position) => {
    if (isRawObject(entry)) return entry;
    throw new UnreadablePart(`${name}[${position}]: found ${showValue(entry)}; an object is wanted`);
  });
}

export function objectAt(properties: RawObject, name: string): RawObject | undefined {
  const value = memberOf(properties, name);
  if (value === undefined || value === null) return undefined;
  if (isRawObject(value)) return value;
  throw new UnreadablePart(`${name}: found ${showValue(value)}; an object is wanted`);
}

/** A document that may be an object or its JSON text. */
export function documentAt(properties: RawObject, name: string): unknown {
  const value = memberOf(properties, name);
  if (value === undefined || value === null) return undefined;
  const document = typeof value === 'string' ? parsed(value, name) : value;
  if (isRawObject(document)) return document;
  throw new UnreadablePart(`${name}: found ${showValue(value)}; an object, or its JSON text, is wanted`);
}

/** True unless it says false; unreadable where only the deployment knows. */
export function flagAt(properties: RawObject, name: string, absent: boolean): boolean {
  const text = textAt(properties, name);
  if (text === undefined) return absent;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UnreadablePart(`${name}: found ${showValue(text)}; true or false is wanted`);
}

const MAX_DEPTH = 200;

function parsed(text: string, name: string): unknown {
  if (insideOf(text) !== undefined) {
    throw new UnreadablePart(`${name}: found ${showValue(text)}, which is known on deployment only`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new UnreadablePart(`${name}: found ${showValue(text)}, which is no JSON; write the object itself`);
  }
  if (isDeeper(document, MAX_DEPTH)) {
    throw new UnreadablePart(
      `${name}: is nested deeper than ${MAX_DEPTH} levels, which is the most that is read`,
    );
  }
  return document;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

/** The same document with other texts. Names of members stay. */
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, change));
  if (!isRawObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTexts(member, change)]));
}
