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
  return sections.map((section) => deep(section, section.kind === 'ids' ? defangAddresses : defangText));
}

function deep<T>(value: T, defang: Defang): T {
  if (typeof value === 'string') return defang(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => deep(member, defang)) as T;
  const defanged: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === 'href' || key === 'kind') defanged[key] = member;
    else defanged[key] = deep(member, key === 'id' ? defangAddresses : defang);
  }
  return defanged as T;
}
