import type { Entry, Section } from '../section.js';
import { breakWords, fold } from './fold.js';

type Kind = Section['kind'];
type BodyKind = Exclude<Kind, 'headline' | 'where' | 'action'>;
type Layout<K extends Kind> = (section: Extract<Section, { kind: K }>) => readonly string[];

const entryLines = ({ key, value, link }: Entry): readonly string[] =>
  fold(link?.href ?? value, `${key}: `, '  ');

/** One layout for each kind below the first three lines. A text of the finding never begins a line. */
const LAYOUTS: { readonly [K in BodyKind]: Layout<K> } = {
  because: ({ text }) => fold(text, 'Why: ', '  '),
  changes: ({ changes, more }) => [
    'Changed:',
    ...changes.flatMap(({ field, from, to }) =>
      fold(`${field}: ${from === undefined ? '' : `${from} -> `}${to}`, '- ', '  '),
    ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ],
  description: ({ source, text }) => [
    `Description (by ${source}):`,
    ...text.split('\n').flatMap((line) => fold(breakWords(line), '| ', '| ')),
  ],
  facts: ({ entries }) => ['Facts:', ...entries.flatMap(entryLines)],
  resources: ({ resources, more }) => [
    `Resources (${resources.length + more}):`,
    ...resources.flatMap(({ type, name, id, region }) => [
      ...fold([type, name, region].filter(Boolean).join(' '), '- ', '  '),
      ...(id === name ? [] : fold(id, '  ', '  ')),
    ]),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ],
  ids: ({ entries }) => ['Ids:', ...entries.flatMap(entryLines)],
};

/** The lines of a section below the first three. */
export function bodyLines(section: Section): readonly string[] {
  if (section.kind === 'headline' || section.kind === 'where' || section.kind === 'action') return [];
  const layout = LAYOUTS[section.kind] as (section: Section) => readonly string[];
  return layout(section);
}
