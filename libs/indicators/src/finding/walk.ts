import type { IndicatorRole } from '../indicator.js';
import { FREE, KIND_IN, KIND_OF_KEY, plainKey, ROLE_OF_KEY, SILENT, type Kind } from './keys.js';
import { observableOf, threatIndicatorOf } from './named-values.js';
import { endOf, sidesOf, type Sides } from './sides.js';

/** A string of a finding that may hold indicators. */
export interface Leaf {
  readonly text: string;
  /** `text`: to be searched. */
  readonly kind: Kind;
  readonly role: IndicatorRole;
  readonly pointer: string;
  /** Hexadecimal digits here are an id. */
  readonly isId?: boolean;
}

/** No finding of AWS is as deep, or has as many members, as this. */
const DEEPEST = 64;
const MOST_VALUES = 50_000;
const LONGEST_JSON = 262_144;

interface Place {
  /** The names around a value, in plain letters, the next one first. */
  readonly keys: readonly string[];
  readonly pointer: string;
  readonly role: IndicatorRole;
  readonly free: boolean;
  readonly depth: number;
  readonly sides?: Sides;
  /** Inside JSON that a string held: its pointer is the string's. */
  readonly fixed?: boolean;
}

/** Every string of a JSON value that may hold an indicator, in its order, fields and texts alike. Gives whether all was seen. */
export function walkFinding(value: unknown, see: (leaf: Leaf) => void): boolean {
  let left = MOST_VALUES;
  let complete = true;
  const visit = (one: unknown, place: Place): void => {
    if (left <= 0 || place.depth > DEEPEST) {
      complete = false;
      return;
    }
    left -= 1;
    if (typeof one === 'string') visitText(one, place, see, visit);
    else if (typeof one === 'number') visitText(String(one), { ...place, free: false }, see, visit);
    else if (Array.isArray(one)) {
      for (let at = 0; at < one.length; at += 1) visit(one[at], inside(place, String(at), place.keys));
    } else if (typeof one === 'object' && one !== null) visitRecord(one, place, see, visit);
  };
  visit(value, { keys: [], pointer: '', role: 'unknown', free: false, depth: 0 });
  return complete;
}

type Visit = (value: unknown, place: Place) => void;

function inside(place: Place, step: string, keys: readonly string[]): Place {
  const pointer = place.fixed === true ? place.pointer : `${place.pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { ...place, keys, pointer, depth: place.depth + 1 };
}

function visitRecord(record: object, place: Place, see: (leaf: Leaf) => void, visit: Visit): void {
  const named = threatIndicatorOf(record, place.keys) ?? observableOf(record, place.keys);
  if (named !== undefined) {
    const role = named.around.reduce<IndicatorRole>((known, key) => ROLE_OF_KEY.get(key) ?? known, named.role);
    see({ text: named.value, kind: named.kind, role, pointer: inside(place, named.member, place.keys).pointer });
  }
  const sides = sidesOf(record) ?? place.sides;
  for (const [key, value] of Object.entries(record)) {
    if (named !== undefined && key === named.member) continue;
    visit(value, placeOf(key, place, sides));
  }
}

/** A key of ProductFields is a path of its own: `aws/guardduty/service/action/.../remoteIpDetails/ipAddressV4`. */
function placeOf(key: string, place: Place, sides: Sides | undefined): Place {
  let { keys, role, free } = inside(place, key, place.keys);
  for (const step of key.includes('/') && place.free ? key.split('/') : [key]) {
    const plain = plainKey(step.replace(/\.?\d+_$/, ''));
    if (plain === '') continue;
    keys = [plain, ...keys.slice(0, 3)];
    const end = endOf(plain);
    role = (end !== undefined && sides !== undefined ? sides[end] : ROLE_OF_KEY.get(plain)) ?? role;
    free ||= FREE.has(plain);
    if (SILENT.has(plain) && !KIND_IN.has(`${keys[1]}.${plain}`)) free = false;
  }
  return { ...inside(place, key, keys), role, free, ...(sides !== undefined && { sides }) };
}

function visitText(text: string, place: Place, see: (leaf: Leaf) => void, visit: Visit): void {
  const [key = '', around = ''] = place.keys;
  const kind = KIND_IN.get(`${around}.${key}`) ?? KIND_OF_KEY.get(key);
  const parsed = place.free && /^\s*[[{]/.test(text) && text.length <= LONGEST_JSON ? parse(text) : undefined;
  if (typeof parsed === 'object' && parsed !== null) visit(parsed, { ...place, fixed: true, depth: place.depth + 1 });
  else if (kind !== undefined) see({ text, kind, role: place.role, pointer: place.pointer });
  else if (place.free && !/version$/.test(key)) see({ text, kind: 'text', role: place.role, pointer: place.pointer, isId: /(?:id|token|key)s?$|^tags$/.test(key) || place.keys.includes('tags') });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // It only begins like JSON: it is read as a text.
  }
}
