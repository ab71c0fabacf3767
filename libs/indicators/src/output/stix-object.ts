import { uuidV5 } from './uuid-v5.js';

/** An object of STIX 2.1. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: '2.1';
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A bundle of STIX 2.1. */
export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/** The namespace that STIX fixes for observables. Source: STIX 2.1, section 2.9. */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** Ours for everything else, for which that of the observables is forbidden. Source: the same. Drawn once at random. */
const OURS = '5d5bb4b8-6f0c-4d7e-9a53-0f2d8c6f4f1b';

/**
 * An observable whose id follows from the properties that STIX names for its type: whoever saw the same thing has the same id.
 * `contributing` are those properties, `others` do not contribute.
 */
export function observable(type: string, contributing: object, others: object = {}): StixObject {
  const id = `${type}--${uuidV5(OBSERVABLES, canonicalJson(contributing))}`;
  return { type, spec_version: '2.1', id, ...contributing, ...others };
}

/** The id of any other object, from what it is made of: the same arguments give the same object. */
export function ownId(type: string, madeOf: object): string {
  return `${type}--${uuidV5(OURS, canonicalJson({ type, ...madeOf }))}`;
}

/** JSON with sorted members (RFC 8785, for texts, whole numbers, lists and objects). */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
