import type { Culprit, Deployment, Placed } from '@tocsin/routing';
import type { Location } from './check-report.js';
import type { SourceRead, WhatRead } from './read/what-read.js';

/** A file of a policy, to find a rule in. */
export interface PolicyFile {
  readonly shownAs: string;
  readonly text: string;
}

/** The file and line of a part: where it was read, else the first file. */
export function locate(
  { part, id, place }: Culprit,
  whats: readonly WhatRead[],
  policies: readonly PolicyFile[],
): Location {
  if (part === 'policy rule') {
    for (const { shownAs, text } of policies) {
      const line = lineOf(
        text,
        (written) => written.includes('"id"') && written.includes(JSON.stringify(id)),
      );
      if (line !== undefined) return { file: shownAs, line };
    }
  }
  const sources = whats.flatMap((what) => what.sources);
  const holds = (test: (placed: Placed) => boolean): SourceRead | undefined =>
    sources.find(({ deployment }) => partsOf(deployment).some(test));
  const source =
    holds((each) => each.id === id && each.place === place) ?? holds((each) => each.place === place);
  const [first] = whats;
  if (source === undefined) return { file: first?.sources[0]?.shownAs ?? first?.shownAs ?? '', line: 1 };
  return { file: source.shownAs, line: lineOfPart(source.text, place) };
}

function partsOf(deployment: Deployment): readonly Placed[] {
  const { automationRules, eventRules, subscriptions, eventSources, functions } = deployment;
  return [...automationRules, ...eventRules, ...subscriptions, ...eventSources, ...functions];
}

/** The line of a logical id (`Resources.OpenRule`): its name with a colon behind it. */
function lineOfPart(text: string | undefined, place: string): number {
  const name = place.split('.')[1] ?? place;
  const heads = [`${JSON.stringify(name)}:`, `${name}:`, `"${name}" :`];
  return lineOf(text ?? '', (line) => heads.some((head) => line.trimStart().startsWith(head))) ?? 1;
}

function lineOf(text: string, test: (line: string) => boolean): number | undefined {
  const at = text.split('\n').findIndex(test);
  return at === -1 ? undefined : at + 1;
}
