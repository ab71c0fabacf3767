import { defangAddresses, defangText } from '@tocsin/indicators';
import type { Section } from './section.js';

type Defang = (text: string) => string;

/**
 * Defangs every text of the sections, for channels that people read. Ids lose only what has a scheme or begins with
 * `www.`, so that they can be copied. `href` of a link is left alone: links were checked when the sections were made.
 *
 * What a channel has to cut further is cut afterwards: a piece of a defanged text holds no link either.
 */
export function defangSections(sections: readonly Section[]): readonly Section[] {
  const known = defanged.get(sections);
  if (known !== undefined) return known;
  const made = sections.map((section) =>
    deep(section, section.kind === 'ids' ? defangAddresses : defangText),
  );
  defanged.set(sections, made);
  return made;
}

/** For all channels of one notice: sections are not changed once they are made. */
const defanged = new WeakMap<readonly Section[], readonly Section[]>();

/** Members whose text is ours in every section, and `href`, which was checked. */
const OURS: ReadonlySet<string> = new Set(['event', 'href', 'key', 'kind', 'label', 'lead']);

/** What holds no address is given back as it is. */
function deep<T>(value: T, defang: Defang): T {
  if (typeof value === 'string') return defang(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => deep(member, defang)) as T;
  let copy: T | undefined;
  for (const key in value) {
    if (OURS.has(key)) continue;
    const member = deep(value[key], key === 'id' ? defangAddresses : defang);
    if (member === value[key]) continue;
    copy ??= { ...value };
    copy[key] = member;
  }
  return copy ?? value;
}
