import type { Source } from './record.js';

/** A value of the input that is to be recognised, or the reason why there is none. */
export type ParsedRecord =
  | { readonly source: Source; readonly value: unknown }
  | { readonly source: Source; readonly problem: string };

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/**
 * The records of one file: the entries of a JSON array, one JSON object, the lines of NDJSON, or what stands under
 * `Findings` (the output of `aws securityhub get-findings`, and the input of `batch-import-findings`).
 * A text that is none of them is one record with a problem.
 */
export function* parseRecords(file: string, text: string): Generator<ParsedRecord> {
  if (text.trim() === '') {
    yield { source: { file, record: 1 }, problem: 'the file is empty' };
    return;
  }
  const whole = parseJson(text);
  if (whole.ok) {
    let record = 0;
    for (const value of unwrap(whole.value)) yield { source: { file, record: (record += 1) }, value };
  } else if (isLines(text)) {
    yield* parseLines(file, text);
  } else {
    yield { source: { file, record: 1 }, problem: `not JSON: ${whole.problem}` };
  }
}

/** NDJSON is told from broken JSON by a line that is a whole object; a broken array is no NDJSON. */
function isLines(text: string): boolean {
  if (text.trimStart().startsWith('[')) return false;
  for (const { line } of linesOf(text)) if (line.startsWith('{') && parseJson(line).ok) return true;
  return false;
}

function* parseLines(file: string, text: string): Generator<ParsedRecord> {
  let record = 0;
  for (const { line, number } of linesOf(text)) {
    const parsed = parseJson(line);
    const source = (): Source => ({ file, record: (record += 1), line: number });
    if (!parsed.ok) yield { source: source(), problem: `not JSON: ${parsed.problem}` };
    else for (const value of unwrap(parsed.value, { lists: false })) yield { source: source(), value };
  }
}

/** One line at a time: the lines of a large file are not all held beside it. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    number += 1;
    const line = text.slice(start, end);
    if (line.trim() !== '') yield { line, number };
    start = end + 1;
  }
}

function unwrap(value: unknown, { lists = true } = {}): readonly unknown[] {
  if (lists && Array.isArray(value)) return value.flatMap((entry) => unwrap(entry, { lists: false }));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'Findings')) return [value];
  const findings = (value as { readonly Findings: unknown }).Findings;
  return Array.isArray(findings) && !Object.hasOwn(value, 'ProductArn') ? findings : [value];
}

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
