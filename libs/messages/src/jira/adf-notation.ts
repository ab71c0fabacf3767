import type { Entry, Section } from '../section.js';
import { doneLine, headlineLine, todoLine, whereLine } from '../text/first-lines.js';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import {
  type AdfDoc,
  type AdfNode,
  bulletList,
  code,
  heading,
  linked,
  panel,
  paragraph,
  quote,
  strong,
  table,
  text,
} from './adf.js';
import { mostUnits } from './most-units.js';
import type { Notation } from './notation.js';

const PANELS: ReadonlyMap<string, string> = new Map([
  ['P1', 'error'],
  ['P2', 'warning'],
  ['P3', 'warning'],
]);

const where = ({ link, otherwise }: Extract<Section, { kind: 'action' }>): readonly AdfNode[] => {
  if (link !== undefined) return [paragraph(linked(link))];
  return otherwise === undefined ? [] : [paragraph(text(`Where: ${otherwise}`))];
};

const valueOf = ({ value, link }: Entry): AdfNode => (link === undefined ? text(value) : linked(link));

const more = (count: number): readonly (readonly AdfNode[])[] =>
  count > 0 ? [[text(`and ${count} more`)]] : [];

/** Jira Cloud: the Atlassian Document Format. */
export const ADF: Notation<readonly AdfNode[], AdfDoc> = {
  first: (place, action, priority) => [
    panel(PANELS.get(priority) ?? 'info', [
      paragraph(text(whereLine(place))),
      paragraph(strong(todoLine(action))),
      ...where(action),
      paragraph(text(doneLine(action))),
    ]),
  ],
  news: (headline, place, action) => [
    paragraph(strong(headlineLine(headline))),
    paragraph(text(whereLine(place))),
    paragraph(strong(todoLine(action))),
    ...where(action),
    paragraph(text(doneLine(action))),
  ],
  title: (title) => [paragraph(strong('Title: '), text(title))],
  because: ({ text: why }) => [paragraph(strong('Why: '), text(why))],
  changes: ({ changes, more: others }) => [
    heading('Changed'),
    bulletList([
      ...changes.map(({ field, from, to }) => [
        strong(`${field}: `),
        text(from === undefined ? to : `${from} → ${to}`),
      ]),
      ...more(others),
    ]),
  ],
  evidence: ({ entries }) => [
    heading('Evidence'),
    bulletList(entries.map(({ key, value }) => [strong(`${key}: `), text(value)])),
  ],
  description: ({ source, text: said }) => [heading(`Description by ${source}`), quote(said.split('\n'))],
  facts: ({ entries }) => [
    heading('Facts'),
    table(entries.slice(0, CHANNEL_LIMITS.jira.tableRows).map((entry) => [entry.key, valueOf(entry)])),
  ],
  resources: ({ heading: said, resources, more: others }) => [
    heading(`${said} (${resources.length + others})`),
    bulletList([
      ...resources.map(({ type, name, id, region }) => [
        text(`${[type, name, region].filter(Boolean).join(' ')} `),
        ...(id === name ? [] : [code(id)]),
      ]),
      ...more(others),
    ]),
  ],
  ids: ({ entries }) => [heading('Ids'), table(entries.map(({ key, value }) => [key, code(value)]))],
  last: (said) => [paragraph(text(said))],
  size: (body) => JSON.stringify(body).length,
  surelyFits: (sections, limit) => mostUnits(sections) <= limit,
  join: (parts) => ({ version: 1, type: 'doc', content: parts.flat() }),
};
