import type { IndicatorRole } from '../indicator.js';
import { keyOf, type Key, type Kind } from './keys.js';
import { observableOf, threatIndicatorOf } from './named-values.js';
import type { Place } from './place.js';
import { traitsOf, type Traits } from './traits.js';
import { endOf, sidesOf, type Sides } from './sides.js';

/** A string of a finding that may hold indicators. */
export interface Leaf {
  readonly text: string;
  /** `text`: to be searched. */
  readonly kind: Kind;
  readonly place: Place;
  /** Hexadecimal digits here are an id. */
  readonly isId?: boolean;
}

/** No finding of AWS is as deep, or has as many members, as this. */
const DEEPEST = 64;
const MOST_VALUES = 50_000;
const LONGEST_JSON = 262_144;

/** Every string of a JSON value that may hold an indicator, in its order, fields and texts alike. Gives whether all was seen. */
export function walkFinding(value: unknown, see: (leaf: Leaf) => void): boolean {
  const walk = new Walk(see, traitsOf(value));
  walk.visit(value, rootOf(keyOf('')));
  return walk.complete;
}

class Walk {
  readonly #see: (leaf: Leaf) => void;
  readonly #findings: ReadonlyMap<object, Traits>;
  #left = MOST_VALUES;
  complete = true;

  constructor(see: (leaf: Leaf) => void, findings: ReadonlyMap<object, Traits>) {
    this.#see = see;
    this.#findings = findings;
  }

  visit(value: unknown, place: Place): void {
    if (this.#left <= 0 || place.depth > DEEPEST) {
      this.complete = false;
      return;
    }
    this.#left -= 1;
    if (typeof value === 'string') this.#visitText(value, place);
    else if (typeof value === 'number') {
      if (kindOf(place) !== undefined) this.#visitText(String(value), place);
    } else if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at += 1) this.visit(value[at], entryOf(place, at));
    } else if (typeof value === 'object' && value !== null) this.#visitRecord(value, place);
  }

  #visitRecord(record: object, around: Place): void {
    const traits = this.#findings.get(record);
    const place = traits === undefined ? around : { ...around, traits };
    const { plain } = place.key;
    const named = threatIndicatorOf(record, plain) ?? observableOf(record, plain);
    if (named !== undefined) {
      const role = named.around.reduce<IndicatorRole>((known, key) => key.role ?? known, named.role);
      const there = { ...place, parent: place, step: named.member, role };
      this.#see({ text: named.value, kind: named.kind, place: there });
    }
    const sides = sidesOf(record) ?? place.sides;
    for (const written of Object.keys(record)) {
      if (named !== undefined && written === named.member) continue;
      const value = (record as Readonly<Record<string, unknown>>)[written];
      if (this.#left > 0 && saysNothing(value, written, place)) this.#left -= 1;
      else this.visit(value, placeOf(written, place, sides));
    }
  }

  #visitText(text: string, place: Place): void {
    const kind = kindOf(place);
    if (kind === undefined && !place.free) return;
    const parsed = place.free && looksLikeJson(text) ? parse(text) : undefined;
    if (typeof parsed === 'object' && parsed !== null)
      this.visit(parsed, { ...place, fixed: place.fixed ?? place, depth: place.depth + 1 });
    else if (kind !== undefined) this.#see({ text, kind, place });
    else if (!place.key.isVersion)
      this.#see({ text, kind: 'text', place, isId: place.isTag || place.key.isId });
  }
}

/** Most members hold nothing that is looked at: no place is made for them. */
function saysNothing(value: unknown, written: string, place: Place): boolean {
  if (typeof value === 'object') return value === null;
  if (typeof value === 'boolean') return true;
  if (place.free && written.includes('/')) return false;
  const key = keyOf(written);
  if (key.plain === '' || (place.key.inside?.get(key.plain) ?? key.kind) !== undefined) return false;
  return typeof value !== 'string' || !isFree(place.free, key, place.key);
}

function kindOf({ key, around }: Place): Kind | undefined {
  return around.inside?.get(key.plain) ?? key.kind;
}

function isFree(free: boolean, key: Key, around: Key): boolean {
  return (free || key.free) && (!key.silent || around.inside?.has(key.plain) === true);
}

/** All places have the same members in the same order: they are made often. */
function rootOf(key: Key): Place {
  const role: IndicatorRole = 'unknown';
  const nobody = { sides: undefined, fixed: undefined, traits: undefined };
  return {
    parent: undefined,
    step: '',
    key,
    around: key,
    role,
    free: false,
    isTag: false,
    depth: 0,
    ...nobody,
  };
}

/** An entry of a list is called as the list is. */
function entryOf(parent: Place, step: number): Place {
  const { key, around, role, free, isTag, depth, sides, fixed, traits } = parent;
  return { parent, step, key, around, role, free, isTag, depth: depth + 1, sides, fixed, traits };
}

/** A key of ProductFields is a path of its own: `aws/guardduty/service/action/.../remoteIpDetails/ipAddressV4`. */
function placeOf(written: string, parent: Place, sides: Sides | undefined): Place {
  const isPath = parent.free && written.includes('/');
  let place = parent;
  for (const step of isPath ? written.split('/') : []) place = placeIn(place, keyOf(step), step, sides);
  if (!isPath) return placeIn(parent, keyOf(written), written, sides);
  const { key, around, role, free, isTag, fixed, traits } = place;
  return {
    parent,
    step: written,
    key,
    around,
    role,
    free,
    isTag,
    depth: parent.depth + 1,
    sides,
    fixed,
    traits,
  };
}

/** A member of its own name; what has none is called as what is around it. */
function placeIn(parent: Place, next: Key, step: string, sides: Sides | undefined): Place {
  const { fixed, traits } = parent;
  const depth = parent.depth + 1;
  if (next.plain === '') {
    const { key, around, role, free, isTag } = parent;
    return { parent, step, key, around, role, free, isTag, depth, sides, fixed, traits };
  }
  const end = sides === undefined ? undefined : endOf(next.plain);
  const role = (end !== undefined ? sides?.[end] : next.role) ?? parent.role;
  const free = isFree(parent.free, next, parent.key);
  const isTag = parent.isTag || next.isTags;
  return { parent, step, key: next, around: parent.key, role, free, isTag, depth, sides, fixed, traits };
}

function looksLikeJson(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST_JSON && /^\s{0,8}[[{]/.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // It only begins like JSON: it is read as a text.
  }
}
