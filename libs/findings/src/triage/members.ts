import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, isText, memberOf, type RawObject } from '../raw-members.js';

/** What a member may be; a rule about one value at one place, which throws PolicyError. */
export type Check = (value: unknown, place: Place) => void;

/** An object whose members are all known; those marked `required` must be there. */
export function checkObject(
  value: unknown,
  place: Place,
  members: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
): RawObject {
  const names = Object.keys(members);
  if (!isRawObject(value)) return refuse(place, value, `an object of ${names.join(', ')}`);
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(members, name))
      throw refused(below(place, name), 'an unknown member', names.join(', '));
  }
  for (const [name, check] of Object.entries(members)) {
    const member = memberOf(value, name);
    if (member !== undefined || required.includes(name)) check(member, below(place, name));
  }
  return value;
}

export function listOf(check: Check, most: number, least = 0): Check {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return refuse(place, value, `a list of ${least} to ${most} entries`);
    }
    value.forEach((entry, index) => check(entry, below(place, index)));
  };
}

/** A text on one line. */
export function textUpTo(most: number): Check {
  return (value, place) => {
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    if (!isText(value) || value.length > most || /[\u0000-\u001F\u007F]/.test(value)) {
      refuse(place, value, `a text of 1 to ${most} characters on one line, not blank`);
    }
  };
}

/** A text of any number of lines. */
export function proseUpTo(most: number): Check {
  return (value, place) => {
    if (!isText(value) || value.length > most)
      refuse(place, value, `a text of 1 to ${most} characters, not blank`);
  };
}

export function oneOf(allowed: readonly string[]): Check {
  return (value, place) => {
    if (typeof value !== 'string' || !allowed.includes(value)) refuse(place, value, allowed.join(', '));
  };
}

export function wholeNumber(least: number, most: number): Check {
  return (value, place) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      refuse(place, value, `a whole number from ${least} to ${most}`);
    }
  };
}

/** An object that somebody else checks. */
export const anyObject: Check = (value, place) => {
  if (!isRawObject(value)) refuse(place, value, 'an object');
};

export const aBoolean: Check = (value, place) => {
  if (typeof value !== 'boolean') refuse(place, value, 'true or false');
};

export const anHttpsAddress: Check = (value, place) => {
  const fits = typeof value === 'string' && /^https:\/\/[\x21\x23-\x7E]{1,1016}$/.test(value);
  if (!fits || !URL.canParse(value))
    refuse(place, value, 'an https address of at most 1024 ASCII characters');
};
