import type { Out } from '../../terminal/out.js';
import type { Terminal } from '../../terminal/terminal.js';
import type { Answer, Extracted, Found } from '../part.js';
import { remarksOf } from '../remarks.js';
import { csvRow } from './csv-row.js';

const HEADER = [
  ...[
    'file',
    'record',
    'within',
    'severity',
    'title',
    'type',
    'algorithm',
    'value',
    'role',
    'tags',
    'confidence',
  ],
  ...['hostile', 'because', 'verdicts', 'pointer', 'offset', 'line', 'column', 'last_seen', 'score', 'band'],
];

/** A row for each indicator. Values are as they are, not defanged. What is refused or cut is named on `stderr`. */
export async function writeCsv(
  out: Out,
  answers: AsyncIterable<Answer>,
  stderr: Terminal['stderr'],
): Promise<void> {
  await out.write(csvRow(HEADER));
  for await (const answer of answers) {
    for (const remark of remarksOf(answer)) stderr.write(`tocsin: ${remark}\n`);
    if (!('found' in answer)) continue;
    for (const found of answer.found) if (!(await out.write(csvRow(cellsOf(answer, found))))) return;
  }
}

function cellsOf(part: Extracted, found: Found): Parameters<typeof csvRow>[0] {
  const { source, within, title, context, score } = part;
  const { indicator, hostile, because, verdicts, line, column } = found;
  return [
    ...[source.file, source.record, within, context.severity, title],
    ...[indicator.type, indicator.algorithm, indicator.value, indicator.role, indicator.tags.join(' ')],
    ...[indicator.confidence, hostile, because],
    verdicts.map((one) => `${one.verdict}: ${'because' in one ? one.because : one.source}`).join(' | '),
    ...[indicator.pointer, indicator.offset, line, column, indicator.lastSeen],
    ...[score === undefined ? undefined : (score.score ?? 'unknown'), score?.band],
  ];
}
