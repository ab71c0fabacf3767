import type { IncidentIndicator, IncidentReputation } from '@tocsin/findings';
import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import type { Entry, EvidenceSection } from '../section.js';
import type { Told } from '../told.js';

const ROLES: Readonly<Record<string, string>> = {
  source: 'the other side',
  artifact: 'was found there',
};

/** Providers say one of these; `unknown` is not on the wire. */
const VERDICTS: Readonly<Record<IncidentReputation['verdict'], string>> = {
  malicious: 'malicious',
  benign: 'harmless',
  error: 'could not be looked up',
};

/** What may be hostile in the finding, and what was looked up about it. */
export function describeEvidence({ notice }: Told): EvidenceSection | undefined {
  const { indicators, threat } = notice.incident;
  const fit = createFitter();
  const entries: Entry[] = [];
  const say = (key: string, text: string): void => {
    const value = fit.line(text, LIMITS.indicator);
    if (value !== '') entries.push({ key, value });
  };
  const some = <T>(
    key: string,
    all: readonly T[],
    most: number,
    count: number,
    words: (one: T) => string,
  ): void => {
    const listed = all.slice(0, most);
    for (const one of listed) say(key, words(one));
    const more = Math.max(count, all.length) - listed.length;
    if (more > 0) say(key, `and ${more} more`);
  };
  if (threat !== undefined) {
    say('threat', threat.sentence);
    some('looked up', threat.verdicts, LIMITS.verdicts, 0, verdictWords);
  }
  if (indicators !== undefined) {
    some('indicator', indicators.found, LIMITS.indicators, indicators.count, indicatorWords);
    some('threat list', indicators.threat_lists ?? [], LIMITS.verdicts, 0, (name) => name);
  }
  if (entries.length === 0) return undefined;
  return { kind: 'evidence', entries, isNews: threat !== undefined, ...fit.mark() };
}

function verdictWords({ value, verdict, source, because }: IncidentReputation): string {
  const word = Object.hasOwn(VERDICTS, verdict) ? VERDICTS[verdict] : verdict;
  return `${value}: ${word}, ${source}${because === undefined ? '' : ` (${because})`}`;
}

function indicatorWords({ type, algorithm, value, role }: IncidentIndicator): string {
  const words = Object.hasOwn(ROLES, role) ? `, ${ROLES[role]}` : '';
  return `${value} (${algorithm ?? type}${words})`;
}
