import { findingsIn } from './findings-in.js';
import { isSample } from './is-sample.js';
import { speaksOfOurs } from './speaks-of-ours.js';

/** What a finding says of all that stands in it. */
export interface Traits {
  readonly sample: boolean;
  /** It tells of a setting or a weakness of ours. */
  readonly ours: boolean;
}

/** The findings of a JSON value, each with what it says of itself: those of an event need not be of one kind. */
export function traitsOf(raw: unknown): ReadonlyMap<object, Traits> {
  return new Map(
    findingsIn(raw).map((finding) => [finding, { sample: isSample(finding), ours: speaksOfOurs(finding) }]),
  );
}
