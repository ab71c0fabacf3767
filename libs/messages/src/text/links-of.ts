import { type Link, type Section, sectionOf } from '../section.js';

/** Every link of a notice once, the primary one first, each under a name for a button. */
export function linksOf(sections: readonly Section[]): readonly Link[] {
  const links: Link[] = [];
  const add = (link: Link) => {
    if (!links.some(({ href }) => href === link.href)) links.push(link);
  };
  const action = sectionOf(sections, 'action');
  if (action?.link) add(action.link);
  for (const { key, link } of sectionOf(sections, 'facts')?.entries ?? []) {
    if (link) add({ label: key.charAt(0).toUpperCase() + key.slice(1), href: link.href });
  }
  return links;
}
