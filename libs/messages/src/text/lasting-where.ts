import { type Entry, type Section, sectionOf, type WhereSection } from '../section.js';

const valueOf = (entries: readonly Entry[] | undefined, name: string) =>
  entries?.find(({ key }) => key === name)?.value;

/**
 * Account, Region, source and deadline for a text that is still read hours later, such as the title of an alert: the whole
 * deadline, and no minutes left.
 */
export function lastingWhere(sections: readonly Section[]): WhereSection {
  const { entries = [] } = sectionOf(sections, 'where') ?? {};
  const deadline = valueOf(sectionOf(sections, 'facts')?.entries, 'respond by');
  const lasting = entries.filter(({ key }) => key !== 'first seen');
  return {
    kind: 'where',
    entries:
      deadline === undefined
        ? lasting
        : lasting.map((entry) => (entry.key === 'respond by' ? { ...entry, value: deadline } : entry)),
  };
}
