import { fitText } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { Entry, Section } from '../section.js';
import { titleLines } from '../text/first-lines.js';
import type { SlackBlock, SlackRichSection, SlackRun } from './slack-message.js';
import { bold, code, line, plain, richText, run } from './slack-text.js';

type Kind = Section['kind'];
type Layout<K extends Kind> = (section: Extract<Section, { kind: K }>) => SlackBlock | undefined;

const andMore = (more: number): readonly SlackRichSection[] =>
  more > 0 ? [line(run(`and ${more} more`))] : [];

const list = (label: string, elements: readonly SlackRichSection[]): SlackBlock =>
  richText(line(bold(label)), { type: 'rich_text_list', style: 'bullet', elements });

function entryRuns(entries: readonly Entry[]): readonly SlackRun[] {
  const runs: SlackRun[] = [];
  for (const { key, value, link } of entries) {
    if (link !== undefined) continue;
    runs.push(bold(`${runs.length === 0 ? '' : '\n'}${key}: `), run(value));
  }
  return runs;
}

/** One layout for each kind below the first lines. A link of the facts is a button already. */
const LAYOUTS: { readonly [K in Kind]?: Layout<K> } = {
  headline: (section) => {
    const title = titleLines(section, Number.POSITIVE_INFINITY);
    return title.length === 0 ? undefined : richText(line(bold('Title: '), run(section.text)));
  },
  because: ({ text }) => richText(line(bold('Why: '), run(text))),
  changes: ({ changes, more }) =>
    list('Changed:', [
      ...changes.map(({ field, from, to }) =>
        line(bold(`${field}: `), run(from === undefined ? to : `${from} → ${to}`)),
      ),
      ...andMore(more),
    ]),
  evidence: ({ entries }) =>
    list(
      'Evidence:',
      entries.map(({ key, value }) => line(bold(`${key}: `), run(value))),
    ),
  description: ({ source, text }) =>
    richText(line(bold(`Description (by ${source}):`)), { type: 'rich_text_quote', elements: [run(text)] }),
  facts: ({ entries }) => {
    const runs = entryRuns(entries);
    return runs.length === 0 ? undefined : richText(line(...runs));
  },
  resources: ({ heading, resources, more }) =>
    list(`${heading} (${resources.length + more}):`, [
      ...resources.map(({ type, name, id, region }) =>
        line(
          run(type === '' ? '' : `${type} `),
          bold(name === '' ? 'without a name' : name),
          run(region ? ` ${region}` : ''),
          ...(id === name || id === '' ? [] : [run(' · '), code(id)]),
        ),
      ),
      ...andMore(more),
    ]),
  ids: ({ entries }) => ({
    type: 'context',
    elements: entries.map(({ key, value }) =>
      plain(fitText(`${key}: ${value}`, CHANNEL_LIMITS.slack.contextText).text),
    ),
  }),
};

/** What is below the first lines, one block a section. */
export function bodyBlocks(sections: readonly Section[]): readonly SlackBlock[] {
  const blocks: SlackBlock[] = [];
  for (const section of sections) {
    const block = (LAYOUTS[section.kind] as Layout<Kind> | undefined)?.(section);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}
