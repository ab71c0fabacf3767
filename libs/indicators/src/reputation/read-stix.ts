import type { ListRow, ListRows } from './list-rows.js';

const LONGEST = 8_192;
/** `path = 'text'` or `path ISSUBSET 'text'`, and what follows. Each part ends where the next begins, so this takes linear time. */
const COMPARISON =
  /\s*([a-z0-9-]+:[a-zA-Z0-9_.]+(?:'[A-Za-z0-9-]+')?)\s*(==?|ISSUBSET)\s*'((?:[^'\\]|\\['\\])*)'\s*(OR\b|\])/y;
const PATHS =
  /^(?:(?:ipv4-addr|ipv6-addr|domain-name|url|email-addr|mac-addr):value|file:hashes\.'?(?:MD5|SHA-1|SHA-256|SHA-512)'?)$/;

/**
 * The indicators of a STIX 2 bundle whose pattern is one observation of values joined by OR. Others, revoked and expired ones are
 * passed over, with a remark. `now` in milliseconds.
 */
export function readStix(json: Readonly<Record<string, unknown>>, now: number): ListRows {
  const objects = json['objects'];
  if (!Array.isArray(objects)) {
    return {
      rows: [],
      faults: [{ where: '/objects', message: 'found no list, allowed: a list of objects' }],
    };
  }
  const rows: ListRow[] = [];
  const skipped: { where: string; message: string }[] = [];
  const faults: { where: string; message: string }[] = [];
  objects.forEach((object: unknown, at) => {
    const where = `/objects/${at}`;
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      faults.push({ where, message: 'found no object, allowed: an object of STIX' });
      return;
    }
    const members = object as Readonly<Record<string, unknown>>;
    if (members['type'] !== 'indicator') return;
    const found = valuesOf(members, now);
    if (typeof found === 'string') skipped.push({ where, message: found });
    else rows.push(...found.map((text) => ({ text, where })));
  });
  return { rows, skipped, faults };
}

/** The values of an indicator, or why it is passed over. */
function valuesOf(members: Readonly<Record<string, unknown>>, now: number): readonly string[] | string {
  const { pattern, pattern_type: type = 'stix', revoked, valid_until: until } = members;
  if (revoked === true) return 'revoked';
  if (typeof until === 'string' && Date.parse(until) <= now) return `valid until ${until.slice(0, 30)}`;
  if (type !== 'stix' || typeof pattern !== 'string') return 'no STIX pattern';
  if (pattern.length > LONGEST) return `a pattern of ${pattern.length} characters`;
  const values: string[] = [];
  let at = /^\s*\[/.exec(pattern)?.[0].length ?? 0;
  for (let follows = at === 0 ? '' : 'OR'; follows === 'OR';) {
    COMPARISON.lastIndex = at;
    const [whole, path = '', , text = '', next = ''] = COMPARISON.exec(pattern) ?? [''];
    if (!PATHS.test(path)) return 'a pattern that is not values joined by OR';
    values.push(text.replace(/\\(['\\])/g, '$1'));
    at += whole.length;
    follows = next;
  }
  if (at === 0 || pattern.slice(at).trim() !== '') return 'a pattern that is not values joined by OR';
  return values;
}
