import { keeping } from '../kept.js';
import { isRawObject, isText, memberOf, type RawObject } from '../raw-members.js';

/**
 * A member in either spelling: the API's (`AccountId`, as SDKs and the command line show it) or the one of the event and
 * of the wire (`accountId`). Source: Amazon GuardDuty API reference, type Finding; Amazon GuardDuty User Guide,
 * "EventBridge event format".
 */
export function eitherOf(object: RawObject | undefined, name: string): unknown {
  const value = memberOf(object, name);
  return value === undefined ? memberOf(object, lowerFirst(name)) : value;
}

/** Names of members are few and constant: each is made once. */
export const lowerFirst = keeping(256, 64, (name) => name.charAt(0).toLowerCase() + name.slice(1));

export function eitherText(object: RawObject | undefined, name: string): string | undefined {
  const value = eitherOf(object, name);
  return isText(value) ? value : undefined;
}

export function eitherObject(object: RawObject | undefined, name: string): RawObject | undefined {
  const value = eitherOf(object, name);
  return isRawObject(value) ? value : undefined;
}

export function eitherList(object: RawObject | undefined, name: string): readonly unknown[] {
  const value = eitherOf(object, name);
  return Array.isArray(value) ? value : [];
}
