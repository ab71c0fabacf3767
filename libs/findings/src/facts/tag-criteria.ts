import { isRawObject, type RawObject } from '../raw-members.js';
import { below, refuse, refused } from '../policy-fault.js';
import { checkObject, listOf, textUpTo, type Check } from '../triage/members.js';
import type { TagCriterion } from '../triage/policy.js';

const MOST_TAGS = 50;

/** Source: AWS Tagging Best Practices, limits: 50 tags, keys of 128 and values of 256 characters, which may be empty. */
const aKey = textUpTo(128);
const aValue: Check = (value, place) => {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (typeof value !== 'string' || value.length > 256 || /[\u0000-\u001F\u007F]/.test(value)) {
    refuse(place, value, 'a text of at most 256 characters on one line');
  }
};

export const tagCriteria: Check = listOf(
  (value, place) => void checkObject(value, place, { Key: aKey, Value: aValue }, ['Key', 'Value']),
  100,
  1,
);

export const aTagMap: Check = (value, place) => {
  if (!isRawObject(value)) return refuse(place, value, 'an object of tags');
  const keys = Object.keys(value);
  if (keys.length > MOST_TAGS) throw refused(place, `${keys.length} tags`, `at most ${MOST_TAGS}`);
  for (const key of keys) {
    aKey(key, below(place, key));
    aValue(value[key], below(place, key));
  }
};

/** A tag as one text. A policy's tags have no control characters, so none of a finding's can look like another one. */
export function tagText(key: string, value: string): string {
  return `${key}\u0000${value}`;
}

export function wantedTags(criterion: readonly TagCriterion[]): readonly string[] {
  return criterion.map(({ Key, Value }) => tagText(Key, Value));
}

export function tagTexts(tags: RawObject): readonly string[] {
  return Object.keys(tags).map((key) => tagText(key, String(tags[key])));
}
