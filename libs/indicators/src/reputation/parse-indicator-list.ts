import { INDICATOR_TYPES, type IndicatorType } from '../indicator.js';
import { refang } from '../refang.js';
import {
  IndicatorListError,
  type IndicatorList,
  type ListEntry,
  type ListFormat,
  type ListRemark,
} from './indicator-list.js';
import type { ListRow, ListRows } from './list-rows.js';
import { readCsv } from './read-csv.js';
import { readListed, type Listed } from './read-listed.js';
import { readMisp } from './read-misp.js';
import { readPlain } from './read-plain.js';
import { readStix } from './read-stix.js';

/** How a list is to be read. */
export interface ListOptions {
  /** What errors and verdicts call it, such as its file name. */
  readonly name: string;
  /** Absent: told by what stands there. */
  readonly format?: ListFormat;
  /** Bytes of UTF-8. Absent: 10,000,000. */
  readonly maxBytes?: number;
  /** Absent: 250,000. */
  readonly maxEntries?: number;
  /** ISO 8601: indicators of STIX that are no longer valid then are passed over. Absent: none is. */
  readonly now?: string;
}

/**
 * Reads a list of indicators: one a line, CSV with a header, a STIX 2 bundle, or a warning list of MISP. In the first two, values may be defanged.
 * `evil.example` is that domain, `*.evil.example` what is below it, `.evil.example` both; a network is written in CIDR notation.
 *
 * @throws IndicatorListError with every fault and its line, or JSON pointer: nothing is used of a list that is wrong somewhere.
 * @example parseIndicatorList('198.51.100.0/24 # scanners\nevil[.]example', { name: 'deny.txt' }).entries.length // 2
 */
export function parseIndicatorList(text: string, options: ListOptions): IndicatorList {
  const { name, maxBytes = 10_000_000, maxEntries = 250_000 } = options;
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) refuse(name, 'the list', `found ${bytes} bytes, allowed: ${maxBytes}`);
  const { format, rows, skipped = [], faults = [] } = rowsOf(text.replace(/^\uFEFF/, ''), options);
  if (rows.length > maxEntries)
    refuse(name, 'the list', `found ${rows.length} entries, allowed: ${maxEntries}`);
  const wrong: ListRemark[] = [...faults];
  const passed: ListRemark[] = [...skipped];
  const entries: ListEntry[] = [];
  // People defang what they write; in STIX and MISP a value is itself, brackets and all.
  const byPeople = format === 'plain' || format === 'csv';
  for (const written of rows) {
    const row = byPeople ? { ...written, text: refang(written.text) } : written;
    const listed = listedOf(row);
    if (typeof listed === 'string') (row.lax ? passed : wrong).push({ where: row.where, message: listed });
    else entries.push(entryOf(row, listed));
  }
  const [first, ...more] = wrong;
  if (first !== undefined) throw new IndicatorListError(name, [first, ...more]);
  return { name, format, entries, skipped: passed };
}

function rowsOf(text: string, options: ListOptions): ListRows & { readonly format: ListFormat } {
  const { name, format = formatOf(text), now } = options;
  if (format === 'plain') return { format, ...readPlain(text) };
  if (format === 'csv') return { format, ...readCsv(text) };
  const json = objectOf(text, name);
  if (Array.isArray(json['list'])) return { format: 'misp', ...readMisp(json) };
  if (json['type'] !== 'bundle') {
    refuse(
      name,
      'the list',
      'found other JSON, allowed: a STIX bundle, or a warning list of MISP with a list',
    );
  }
  return {
    format: 'stix',
    ...readStix(json, now === undefined ? Number.NEGATIVE_INFINITY : Date.parse(now)),
  };
}

/** By what stands first: JSON, a header of CSV, or anything else. */
function formatOf(text: string): ListFormat {
  if (/^\s*\{/.test(text)) return 'stix';
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return /^"?(?:value|indicator|ioc)"?\s*(?:,|$)|,\s*"?(?:value|indicator|ioc)"?\s*(?:,|$)/i.test(first)
    ? 'csv'
    : 'plain';
}

function objectOf(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>;
  } catch (error) {
    // V8 says line and column in its message.
    throw new IndicatorListError(
      name,
      [{ where: 'the JSON', message: (error as Error).message.slice(0, 200) }],
      {
        cause: error,
      },
    );
  }
  return refuse(name, 'the list', 'found no JSON object');
}

function listedOf({ text, type, below }: ListRow): Listed | string {
  const listed = readListed(text);
  if (typeof listed === 'string') return listed;
  if (type !== undefined && !(INDICATOR_TYPES as readonly string[]).includes(type)) {
    return `found the type ${JSON.stringify(type.slice(0, 40))}, allowed: ${INDICATOR_TYPES.join(', ')}`;
  }
  if (type !== undefined && !typesOf(listed, text).includes(type as IndicatorType)) {
    return `found the type ${type}, but ${JSON.stringify(text.slice(0, 60))} is ${typesOf(listed, text).join(' or ')}`;
  }
  return listed.kind === 'domain' && below ? { ...listed, itself: true, below: true } : listed;
}

function typesOf(listed: Listed, text: string): readonly IndicatorType[] {
  if (listed.kind === 'domain') return ['domain-name'];
  if (listed.kind === 'value') return [listed.type];
  if (text.includes('/')) return ['cidr'];
  return [text.includes(':') ? 'ipv6-addr' : 'ipv4-addr'];
}

function entryOf({ text, where, comment }: ListRow, listed: Listed): ListEntry {
  const entry = { listed, text: text.trim(), where };
  return comment === undefined ? entry : { ...entry, comment };
}

function refuse(name: string, where: string, message: string): never {
  throw new IndicatorListError(name, [{ where, message }]);
}
