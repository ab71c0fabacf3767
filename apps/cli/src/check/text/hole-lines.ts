import type { Fix } from '@tocsin/routing';
import { heading, labelled } from '../../report/text/page.js';
import { safeJson, safeLine } from '../../terminal/safe-text.js';
import type { PlacedHole } from '../check-report.js';
import { hanging } from './bullets.js';
import type { CheckPage } from './check-text.js';

const LABEL = 10;
const MOST_NAME = 200;

/** Which hole it is; `possible`: a part that could not be read may tell of it. */
export interface Counted {
  readonly number: number;
  readonly of: number;
  readonly possible: boolean;
}

/** A hole: the part to blame, what happens, a change that mends it, and with --verbose the finding. */
export function holeLines(
  page: CheckPage,
  { kind, culprit, location, story, fix, doubts, finding }: PlacedHole,
  { number, of, possible }: Counted,
): readonly string[] {
  const name = short(culprit.name);
  const who = culprit.part === 'nothing' ? name : `${culprit.part} ${JSON.stringify(name)}`;
  const place = culprit.place.replace(`${location.file}: `, '');
  const where = [`${location.file}:${location.line}`, ...(place === '' ? [] : [place])];
  return [
    heading(page, `${possible ? 'Possible hole' : 'Hole'}${of === 1 ? '' : ` ${number} of ${of}`}`, kind),
    ...labelled(page, 'culprit', who),
    ...labelled(page, '', short(where.join(' · '))),
    ...story.flatMap((step, index) => stepLines(page, index === 0 ? 'story' : '', step)),
    ...doubts.flatMap((doubt) => labelled(page, 'only if', short(doubt))),
    ...(fix === undefined ? [] : fixLines(page, fix)),
    ...(page.verbose ? findingLines(page, finding) : []),
  ];
}

/** A step; what is broken off it stands two columns further in. */
function stepLines(page: CheckPage, label: string, step: string): readonly string[] {
  const lines = hanging(step, page.width - LABEL - 2);
  const text = lines.map((line, index) => (index === 0 ? line : `  ${line}`));
  return text.flatMap((line, index) => labelled(page, index === 0 ? label : '', line));
}

function fixLines(page: CheckPage, { say, place, remove, add }: Fix): readonly string[] {
  const width = page.width - LABEL - 2;
  const changed = (mark: '-' | '+', texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) =>
      hanging(text, width).map((line, index) => {
        const written = `${index === 0 ? mark : ' '} ${line}`;
        return `${' '.repeat(LABEL)}${page.paint(mark === '-' ? 'red' : 'green', written)}`;
      }),
    );
  return [
    ...stepLines(page, 'fix', say),
    ...labelled(page, '', short(place)),
    ...changed('-', remove),
    ...changed('+', add),
  ];
}

function findingLines(page: CheckPage, finding: PlacedHole['finding']): readonly string[] {
  const [first = '', ...rest] = safeJson(finding).split('\n');
  return [
    `${page.paint('dim', 'finding'.padEnd(LABEL))}${first}`,
    ...rest.map((line) => ' '.repeat(LABEL) + line),
  ];
}

function short(text: string): string {
  const line = safeLine(text.slice(0, MOST_NAME * 2));
  return line.length > MOST_NAME ? `${line.slice(0, MOST_NAME)}…` : line;
}
