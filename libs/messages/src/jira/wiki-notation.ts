import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { ActionSection, Entry, Link, WhereSection } from '../section.js';
import { doneLine, headlineLine, todoLine, whereLine } from '../text/first-lines.js';
import type { Notation } from './notation.js';
import { escapeAddress, escapeWiki, insideNoformat } from './wiki-escape.js';

/** A colour beside the words, never instead of them. */
const BORDERS: ReadonlyMap<string, string> = new Map([
  ['P1', '#B60205'],
  ['P2', '#D93F0B'],
  ['P3', '#FBCA04'],
  ['P4', '#0E8A16'],
]);

const NOTHING = 'not stated';

const words = (text: string) => escapeWiki(text === '' ? NOTHING : text);
const code = (text: string) => (text === '' ? NOTHING : `{{${escapeWiki(text)}}}`);
const linked = ({ label, href }: Link) => `[${escapeWiki(label)}|${escapeAddress(href)}]`;
const valueOf = ({ value, link }: Entry) => (link === undefined ? words(value) : linked(link));
const row = (name: string, value: string) => `||${words(name)}|${value}|`;
const more = (count: number) => (count > 0 ? [`* and ${count} more`] : []);

function firstLines(place: WhereSection, action: ActionSection): readonly string[] {
  const { link, otherwise } = action;
  const where = link === undefined ? otherwise && `Where: ${escapeWiki(otherwise)}` : linked(link);
  return [
    escapeWiki(whereLine(place)),
    `*${escapeWiki(todoLine(action))}*`,
    ...(where ? [where] : []),
    escapeWiki(doneLine(action)),
  ];
}

/** Jira Data Center: wiki text. No text of the notice begins a line, but inside `{noformat}`. */
export const WIKI: Notation<string, string> = {
  first: (place, action, priority) =>
    [
      `{panel:borderColor=${BORDERS.get(priority) ?? '#6A737D'}}`,
      ...firstLines(place, action),
      '{panel}',
    ].join('\n'),
  news: (headline, place, action) =>
    [`*${escapeWiki(headlineLine(headline))}*`, ...firstLines(place, action)].join('\n'),
  title: (title) => `*Title:* ${words(title)}`,
  because: ({ text }) => `*Why:* ${words(text)}`,
  changes: ({ changes, more: others }) =>
    [
      'h3. Changed',
      ...changes.map(
        ({ field, from, to }) =>
          `* *${words(field)}:* ${from === undefined ? '' : `${words(from)} → `}${words(to)}`,
      ),
      ...more(others),
    ].join('\n'),
  evidence: ({ entries }) =>
    ['h3. Evidence', ...entries.map(({ key, value }) => `* *${words(key)}:* ${words(value)}`)].join('\n'),
  description: ({ source, text }) =>
    [`h3. Description by ${escapeWiki(source)}`, '{noformat}', insideNoformat(text), '{noformat}'].join('\n'),
  facts: ({ entries }) =>
    [
      'h3. Facts',
      ...entries.slice(0, CHANNEL_LIMITS.jira.tableRows).map((entry) => row(entry.key, valueOf(entry))),
    ].join('\n'),
  resources: ({ heading, resources, more: others }) =>
    [
      `h3. ${escapeWiki(`${heading} (${resources.length + others})`)}`,
      ...resources.map(({ type, name, id, region }) => {
        const named = words([type, name, region].filter(Boolean).join(' '));
        return `* ${named}${id === name ? '' : ` ${code(id)}`}`;
      }),
      ...more(others),
    ].join('\n'),
  ids: ({ entries }) => ['h3. Ids', ...entries.map(({ key, value }) => row(key, code(value)))].join('\n'),
  last: (text) => escapeWiki(text),
  size: (body) => body.length,
  surelyFits: () => false,
  join: (parts) => parts.join('\n\n'),
};
