import type { Finding, Verdict } from '@tocsin/findings';
import type { InputFinding } from '../input/findings-of.js';
import type { Page } from '../report/text/page.js';
import { displayWidth, fitWidth } from '../terminal/display-width.js';
import { safeLine } from '../terminal/safe-text.js';
import { withinLines } from './block.js';
import type { Block } from './block.js';
import { clip, clipList, cut } from './clip.js';
import { headerLine, MARGIN } from './header.js';
import { placeText } from './place.js';
import { rulesThatSpoke } from './spoken-rules.js';

const MOST_LINES = 8;
/** More of a text than is ever shown of it here. */
const MOST_CHARACTERS = 2_000;
const MOST_NAME = 40;

/** A finding that was judged, and its running number. */
export interface Judged {
  readonly number: number;
  readonly given: Extract<InputFinding, { readonly kind: 'finding' }>;
  readonly verdict: Verdict;
}

/** The decision about one finding, in at most eight lines. Nothing in it acts on a terminal. */
export function findingLines(page: Page, { number, given, verdict }: Judged): readonly string[] {
  const { finding } = given;
  const { suppressed, because, trace, runbook } = verdict;
  const width = page.width - MARGIN;
  const text = (value: string, most = 1): Block => ({
    most,
    lines: (atMost) => clip(safeStart(value), width, atMost),
  });
  const list = (lead: string, items: readonly string[], most: number): Block => ({
    most,
    lines: (atMost) => clipList(lead, items.length === 0 ? ['none'] : items, width, atMost),
  });
  const place = placeText(given, Math.floor(page.width * 0.4));
  const header = headerLine(page, number, finding.severity.label ?? 'UNKNOWN', verdict, place);
  const spoke = rulesThatSpoke(trace);
  const silent = trace.filter(({ outcome }) => outcome === 'not applicable').map(({ rule }) => rule);
  const blocks: readonly (Block | undefined)[] = [
    { most: 1, lines: () => [titleLine(page, finding, header.hasPlace ? '' : place)] },
    { most: 1, lines: () => [whereLine(finding, verdict, width)] },
    suppressed && text(`suppressed by ${suppressed.rule} of ${suppressed.owner}: ${suppressed.reason}`),
    text(`because ${because.charAt(0).toLowerCase()}${because.slice(1)}`, 2),
    list('rules that spoke: ', spoke, 2),
    silent.length === 0 ? undefined : list('not applicable: ', silent, 1),
  ];
  const room = MOST_LINES - (runbook === undefined ? 1 : 2);
  const lines = withinLines(
    blocks.filter((block) => block !== undefined),
    room,
  );
  return [
    header.line,
    ...lines.map((line) => ' '.repeat(MARGIN) + line),
    ...(runbook === undefined ? [] : [runbookLine(safeStart(runbook), page.width)]),
  ];
}

function titleLine(page: Page, finding: Finding, place: string): string {
  const { productName, product, title, id } = finding;
  const kind = kindOf(finding);
  const of = [productName ?? product ?? 'unknown product', ...(kind === undefined ? [] : [kind])];
  const text = safeStart(`${of.map((one) => one.slice(0, 60)).join(': ')} — ${title ?? id}`);
  const width = page.width - MARGIN - (place === '' ? 0 : displayWidth(place) + 2);
  return place === '' ? cut(text, width) : `${fitWidth(text, width)}  ${page.paint('dim', place)}`;
}

/** The control, or a type as GuardDuty and Macie spell it: `Backdoor:EC2/C&CActivity.B`, the end of a path in ASFF. */
function kindOf({ controlId, types }: Finding): string | undefined {
  const type = types.find((one) => one.includes(':'));
  return controlId ?? type?.slice(type.lastIndexOf('/', type.indexOf(':')) + 1);
}

/** The owner first, so that no name in the finding pushes it out; the response only where there is room. */
function whereLine(finding: Finding, { owner, response }: Verdict, width: number): string {
  const { accountId, accountName, region } = finding;
  const account = [
    `account ${start(accountId)}`,
    ...(accountName === undefined ? [] : [`(${start(accountName)})`]),
    ...(region === undefined ? [] : [start(region)]),
  ].join(' ');
  const where = `${owner === undefined ? 'no owner' : `owner ${safeLine(owner.team)}`} · ${account}`;
  const full = `${where} · ${response}`;
  return displayWidth(full) <= width ? full : cut(where, width);
}

function start(name: string): string {
  return cut(safeStart(name), MOST_NAME);
}

/** An address is of use only as a whole: it loses its label and its margin before it is cut. */
function runbookLine(address: string, width: number): string {
  const margin = ' '.repeat(MARGIN);
  const lines = [`${margin}runbook ${address}`, `${margin}${address}`, address];
  return lines.find((line) => displayWidth(line) <= width) ?? cut(address, width);
}

function safeStart(text: string): string {
  return safeLine(text.slice(0, MOST_CHARACTERS));
}
