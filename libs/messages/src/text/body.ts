import type { Entry, Section } from '../section.js';
import { breakWords, fold } from './fold.js';

type Kind = Section['kind'];
type BodyKind = Exclude<Kind, 'headline' | 'where' | 'action'>;
type Layout<K extends Kind> = (section: Extract<Section, { kind: K }>, columns: number) => readonly string[];

const entryLines = ({ key, value, link }: Entry, columns: number): readonly string[] =>
  fold(link?.href ?? value, `${key}: `, '  ', columns);

/** One layout for each kind below the first lines. A text of the finding never begins a line. */
const LAYOUTS: { readonly [K in BodyKind]: Layout<K> } = {
  because: ({ text }, columns) => fold(text, 'Why: ', '  ', columns),
  changes: ({ changes, more }, columns) => [
    'Changed:',
    ...changes.flatMap(({ field, from, to }) =>
      fold(`${field}: ${from === undefined ? '' : `${from} -> `}${to}`, '- ', '  ', columns),
    ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ],
  evidence: ({ entries }, columns) => [
    'Evidence:',
    ...entries.flatMap((entry) => entryLines(entry, columns)),
  ],
  description: ({ source, text }, columns) => [
    `Description (by ${source}):`,
    ...text.split('\n').flatMap((line) => fold(breakWords(line), '| ', '| ', columns)),
  ],
  facts: ({ entries }, columns) => ['Facts:', ...entries.flatMap((entry) => entryLines(entry, columns))],
  resources: ({ heading, resources, more }, columns) => [
    `${heading} (${resources.length + more}):`,
    ...resources.flatMap(({ type, name, id, region }) => [
      ...fold([type, name, region].filter(Boolean).join(' '), '- ', '  ', columns),
      ...(id === name ? [] : fold(id, '  ', '  ', columns)),
    ]),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ],
  ids: ({ entries }, columns) => ['Ids:', ...entries.flatMap((entry) => entryLines(entry, columns))],
};

/** The lines of a section below the first ones; none for a section that belongs to those. */
export function bodyLines(section: Section, columns: number): readonly string[] {
  if (section.kind === 'headline' || section.kind === 'where' || section.kind === 'action') return [];
  const layout = LAYOUTS[section.kind] as Layout<BodyKind>;
  return layout(section as never, columns);
}
