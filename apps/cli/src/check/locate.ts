import { join } from 'node:path';
import type { Deployment, Placed } from '@tocsin/routing';
import type { Location } from './check-report.js';
import type { SourceRead, WhatRead } from './read/what-read.js';

/** A file of a policy, to find a rule in. */
export interface PolicyFile {
  readonly shownAs: string;
  readonly text: string;
}

/** The file and line of a part: where it was read, else the first file. */
export function locate(
  { id, place }: Pick<Placed, 'id' | 'place'>,
  whats: readonly WhatRead[],
  policies: readonly PolicyFile[],
): Location {
  if (place.startsWith('policy of ')) {
    for (const { shownAs, text } of policies) {
      const line = lineOf(
        text,
        (written) => written.includes('"id"') && written.includes(JSON.stringify(id)),
      );
      if (line !== undefined) return { file: shownAs, line };
    }
  }
  const sources = whats.flatMap((what) => what.sources);
  // Taken together with others, a part has the name of its file before its place.
  const found = sources
    .map((source) => ({ source, own: placeIn(source, place) }))
    .find(({ source, own }) => partsOf(source.deployment).some((each) => each.place === own));
  if (found !== undefined)
    return { file: fileOf(found.source, found.own), line: lineOfPart(found.source.text, found.own) };
  const [first] = whats;
  return { file: first?.sources[0]?.shownAs ?? first?.shownAs ?? '', line: 1 };
}

function placeIn({ shownAs }: SourceRead, place: string): string {
  return place.startsWith(`${shownAs}: `) ? place.slice(shownAs.length + 2) : place;
}

/** Of an export the place names the file: `event-rules.json[2]`. */
function fileOf({ shownAs, text }: SourceRead, place: string): string {
  const [file, rest] = place.split('[');
  return text === undefined && file !== undefined && rest !== undefined ? join(shownAs, file) : shownAs;
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
