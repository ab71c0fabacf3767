import { type Link, type Section, sectionOf } from './section.js';

/** The links of a message, the primary one first, each address once. */
export function linksOf(sections: readonly Section[]): readonly Link[] {
  const primary = sectionOf(sections, 'action')?.link;
  const links: Link[] = primary === undefined ? [] : [primary];
  for (const { link } of sectionOf(sections, 'facts')?.entries ?? []) {
    if (link !== undefined && !links.some(({ href }) => href === link.href)) links.push(link);
  }
  return links;
}
