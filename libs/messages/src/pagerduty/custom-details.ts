import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TextCutter } from '../cut-texts.js';
import type { Entry, Section } from '../section.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;

type Details = Record<string, string>;
type Kind = Section['kind'];
type Put = (key: string, value: string, how?: 'append' | 'replace') => void;
type Layout<K extends Kind> = (section: Extract<Section, { kind: K }>, put: Put) => void;

/** Links are in `links`. */
function putEntries(entries: readonly Entry[], put: Put, how?: 'replace'): void {
  for (const { key, value, link } of entries) {
    if (link !== undefined) continue;
    put(key.includes(' ') ? key.replaceAll(' ', '_') : key, value, key === 'type' ? 'append' : how);
  }
}

/** Keys are ours alone and stay as they are, for event rules that look for them. A new section is one entry here. */
const LAYOUTS: { readonly [K in Kind]: Layout<K> } = {
  headline: ({ text }, put) => put('title', text),
  where: ({ entries }, put) => putEntries(entries, put),
  action: ({ done, lead, todo, otherwise }, put) => {
    put('next_step', `${lead}: ${todo}${otherwise === undefined ? '' : ` → ${otherwise}`}`);
    put('already_done', done);
  },
  because: ({ text }, put) => put('why', text),
  changes: ({ changes, more }, put) => {
    for (const { field, from, to } of changes) {
      put('changed', `${field}: ${from === undefined ? '' : `${from} -> `}${to}`);
    }
    if (more > 0) put('changed', `and ${more} more`);
  },
  evidence: ({ entries }, put) => putEntries(entries, put),
  // On one line: no text of a finding begins one.
  description: ({ text }, put) => put('description', text.replaceAll('\n', ' | ')),
  // The whole times instead of how long ago and how many minutes left: details are read hours later too.
  facts: ({ entries }, put) => putEntries(entries, put, 'replace'),
  resources: ({ resources, more }, put) => {
    const listed = resources.slice(0, LIMITS.resources);
    listed.forEach(({ type, name, id, region }, at) => {
      put(`resource_${at + 1}`, [type, name, region, id === name ? '' : id].filter(Boolean).join(' '));
    });
    const left = more + resources.length - listed.length;
    if (left > 0) put('resources_more', `and ${left} more`);
  },
  ids: ({ entries }, put) => putEntries(entries, put),
};

/** The sections as flat texts, in the order of reading. What has one key twice is one text. */
export function customDetails(sections: readonly Section[], cutter: TextCutter): Readonly<Details> {
  const details: Details = {};
  const put: Put = (key, value, how = 'append') => {
    if (value === '') return;
    const before = how === 'append' ? details[key] : undefined;
    details[key] = cutter.fit(before === undefined ? value : `${before}; ${value}`, LIMITS.detail);
  };
  for (const section of sections) (LAYOUTS[section.kind] as Layout<Kind>)(section as never, put);
  return details;
}
