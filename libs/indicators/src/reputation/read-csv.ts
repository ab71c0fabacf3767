import type { ListRow, ListRows } from './list-rows.js';

interface Record {
  readonly line: number;
  readonly fields: readonly string[];
}

const VALUE = ['value', 'indicator', 'ioc'];

/**
 * CSV of RFC 4180, LF or CRLF, with a header: a column `value` (or `indicator`, `ioc`), and maybe `type` and `comment`. Lines that
 * begin with `#` outside of quotes are comments.
 */
export function readCsv(text: string): ListRows {
  const { records, fault } = recordsOf(text);
  if (fault !== undefined) return { rows: [], faults: [fault] };
  const [header, ...others] = records;
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const value = names.findIndex((name) => VALUE.includes(name));
  if (value < 0) {
    const found = names.map((name) => JSON.stringify(name.slice(0, 40))).join(', ') || 'nothing';
    const message = `found the columns ${found}, allowed: one called ${VALUE.join(', ')}`;
    return { rows: [], faults: [{ where: `line ${header?.line ?? 1}`, message }] };
  }
  const faults = others
    .filter(({ fields }) => fields.length !== names.length)
    .map(({ line, fields }) => ({
      where: `line ${line}`,
      message: `found ${fields.length} fields, allowed: ${names.length}, as in the header`,
    }));
  const rows = others.map(({ line, fields }): ListRow => {
    const type = fields[names.indexOf('type')]?.trim();
    const comment = fields[names.indexOf('comment')]?.trim();
    return {
      text: fields[value] ?? '',
      where: `line ${line}`,
      ...(type ? { type } : {}),
      ...(comment ? { comment } : {}),
    };
  });
  return { rows, faults };
}

/** One pass; a quote stands at the start of a field only. */
function recordsOf(text: string): { readonly records: readonly Record[]; readonly fault?: ListFault } {
  const records: Record[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const comment = text[at] === '#';
    const fields: string[] = [];
    for (;;) {
      if (!comment && text[at] === '"') {
        const end = endOfQuote(text, at);
        if (end < 0)
          return { records, fault: { where: `line ${line}`, message: 'found a quote that never ends' } };
        const quoted = text.slice(at + 1, end);
        fields.push(quoted.replaceAll('""', '"'));
        line += quoted.split('\n').length - 1;
        at = end + 1;
        if (at < text.length && !',\r\n'.includes(text[at] ?? '')) {
          return {
            records,
            fault: { where: `line ${line}`, message: 'found text behind a quote, allowed: a comma' },
          };
        }
      } else {
        const end = endOfField(text, at, comment);
        fields.push(text.slice(at, end));
        at = end;
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    const blank = fields.length === 1 && fields[0]?.trim() === '';
    if (!comment && !blank) records.push({ line: start, fields });
  }
  return { records };
}

interface ListFault {
  readonly where: string;
  readonly message: string;
}

function endOfQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

function endOfField(text: string, start: number, wholeLine: boolean): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && (wholeLine || text[end] !== ','))
    end += 1;
  return end;
}
