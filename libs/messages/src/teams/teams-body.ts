import type { Section } from '../section.js';
import { titleLines } from '../text/first-lines.js';
import type { TeamsContainer, TeamsText } from './teams-message.js';
import { bold, code, next, paragraph, run, subtle } from './teams-text.js';

type Kind = Section['kind'];
type Layout<K extends Kind> = (section: Extract<Section, { kind: K }>) => readonly TeamsText[];

const andMore = (more: number): readonly TeamsText[] => (more > 0 ? [next(run(`• and ${more} more`))] : []);

/**
 * One layout for each kind below the first lines. A link of the facts is a button already. A text of the finding never
 * begins a paragraph.
 */
const LAYOUTS: { readonly [K in Kind]?: Layout<K> } = {
  headline: (section) =>
    titleLines(section, Number.POSITIVE_INFINITY).length === 0
      ? []
      : [paragraph(bold('Title: '), run(section.text))],
  because: ({ text }) => [paragraph(bold('Why: '), run(text))],
  changes: ({ changes, more }) => [
    paragraph(bold('Changed:')),
    ...changes.map(({ field, from, to }) =>
      next(bold(`• ${field}: `), run(from === undefined ? to : `${from} → ${to}`)),
    ),
    ...andMore(more),
  ],
  evidence: ({ entries }) => [
    paragraph(bold('Evidence:')),
    ...entries.map(({ key, value }) => next(bold(`• ${key}: `), run(value))),
  ],
  description: ({ source, text }) => [
    paragraph(bold(`Description (by ${source}):`)),
    ...text.split('\n').map((line) => next(run(`| ${line}`))),
  ],
  facts: ({ entries }) => {
    const items: TeamsText[] = [];
    for (const { key, value, link } of entries)
      if (link === undefined) items.push(next(bold(`${key}: `), run(value)));
    return items;
  },
  resources: ({ heading, resources, more }) => [
    paragraph(bold(`${heading} (${resources.length + more}):`)),
    ...resources.map(({ type, name, id, region }) =>
      id === name || id === ''
        ? next(run(`• ${type} `), bold(name), run(region ? ` ${region}` : ''))
        : next(run(`• ${type} `), bold(name), run(region ? ` ${region} · ` : ' · '), code(id)),
    ),
    ...andMore(more),
  ],
  ids: ({ entries }) => entries.map(({ key, value }) => next(subtle(`${key}: ${value}`))),
};

/** What is below the first lines, one container a section. What the product says is set off from what we say. */
export function bodyContainers(sections: readonly Section[]): readonly TeamsContainer[] {
  const containers: TeamsContainer[] = [];
  for (const section of sections) {
    const items = (LAYOUTS[section.kind] as Layout<Kind> | undefined)?.(section) ?? [];
    if (items.length === 0) continue;
    const container: TeamsContainer = { type: 'Container', separator: true, items };
    containers.push(section.kind === 'description' ? { ...container, style: 'emphasis' } : container);
  }
  return containers;
}
