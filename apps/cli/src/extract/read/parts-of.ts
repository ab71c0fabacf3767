import { findingsOf } from '../../input/findings-of.js';
import type { InputFinding } from '../../input/findings-of.js';
import { isTooDeep } from '../../input/json-bounds.js';
import { parseRecords } from '../../input/parse-records.js';
import type { ParsedRecord } from '../../input/parse-records.js';
import type { Readable, Unreadable } from '../part.js';
import { titleOf } from './title-of.js';

/**
 * The parts of one file: its findings, where there is one; else other JSON, string by string; else one text. What stands
 * beside findings and is none is told as what it is.
 */
export function* partsOf(file: string, text: string, asText: boolean): Generator<Readable | Unreadable> {
  if (asText) {
    yield textPart(file, text);
    return;
  }
  const before: { readonly record: ParsedRecord; readonly parts: readonly InputFinding[] }[] = [];
  let holdsFindings = false;
  for (const record of parseRecords(file, text)) {
    // No time is asked for: only escalations have one, and they are not looked at.
    const parts = [...findingsOf(record, '')];
    if (!holdsFindings) {
      before.push({ record, parts });
      holdsFindings = parts.some(isFinding);
      if (holdsFindings) for (const one of before) yield* one.parts.map(partOf);
    } else yield* parts.map(partOf);
  }
  if (!holdsFindings)
    yield withoutFindings(
      file,
      text,
      before.map(({ record }) => record),
    );
}

function isFinding(part: InputFinding): boolean {
  return part.kind !== 'refused' || part.raw !== undefined;
}

function partOf(part: InputFinding): Readable | Unreadable {
  const { source } = part;
  const within = part.within === undefined ? {} : { within: part.within };
  if (part.kind === 'finding') {
    const { raw } = part.finding;
    return { kind: 'finding', source, ...within, ...titleOf(raw), value: raw };
  }
  if (part.raw === undefined) return { kind: part.kind, source, ...within, reason: part.reason };
  const remark = `not a whole finding: ${part.reason}`;
  return { kind: 'finding', source, ...within, ...titleOf(part.raw), remark, value: part.raw };
}

function withoutFindings(file: string, text: string, records: readonly ParsedRecord[]): Readable {
  const values = records.flatMap((record) => ('value' in record ? [record.value] : []));
  const isJson =
    values.length === records.length && values.every((value) => isObject(value) && !isTooDeep(value));
  if (!isJson) return { ...textPart(file, text), ...whyNoJson(text, records) };
  const remark = 'JSON that holds no findings: each string in it is read as a text';
  const value = values.length === 1 ? values[0] : values;
  return { kind: 'strings', source: { file, record: 1 }, remark, value };
}

/** A broken list of findings must not pass for a text without a word: nothing says in it whose an address is. */
function whyNoJson(text: string, records: readonly ParsedRecord[]): { readonly remark?: string } {
  const broken = records.find((record) => 'problem' in record);
  if (broken === undefined || !/^\s*[[{]/.test(text)) return {};
  const where = broken.source.line === undefined ? '' : `line ${broken.source.line} is `;
  return { remark: `read as a text: ${where}${broken.problem}` };
}

function textPart(file: string, text: string): Readable {
  return { kind: 'text', source: { file, record: 1 }, value: text };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
