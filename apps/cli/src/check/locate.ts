import { join } from 'node:path';
import type { Deployment, Placed } from '@tocsin/routing';
import type { Location } from './check-report.js';
import type { SourceRead, WhatRead } from './read/what-read.js';

/** A file of a policy, to find a rule in. */
export interface PolicyFile {
  readonly shownAs: string;
  readonly text: string;
}

/** Finds where a part stands: the file and line that it was read from, else the first file. */
export type Locate = (part: Pick<Placed, 'id' | 'place'>) => Location;

const NAME = /^\s*(?:- )?"?([A-Za-z0-9]+)"?\s*:/;
const RULE_ID = /"id"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/** Every file is looked through once, whatever is asked for. */
export function locatorOf(whats: readonly WhatRead[], policies: readonly PolicyFile[]): Locate {
  const [first] = whats;
  const anywhere: Location = { file: first?.sources[0]?.shownAs ?? first?.shownAs ?? '', line: 1 };
  const rules = new Map<string, Location>();
  for (const { shownAs, text } of policies) {
    for (const [id, line] of linesOfRules(text)) if (!rules.has(id)) rules.set(id, { file: shownAs, line });
  }
  const parts = new Map<string, Location>();
  for (const source of whats.flatMap(({ sources }) => sources)) {
    for (const [place, location] of placesIn(source)) if (!parts.has(place)) parts.set(place, location);
  }
  return ({ id, place }) =>
    (place.startsWith('policy of ') ? rules.get(id) : undefined) ?? parts.get(place) ?? anywhere;
}

/** Taken together with others, a part has the name of its file before its place: both are known. */
function placesIn(source: SourceRead): readonly (readonly [string, Location])[] {
  const { shownAs, text, deployment } = source;
  const lines = text === undefined ? undefined : linesOfNames(text);
  return partsOf(deployment).flatMap(({ place }) => {
    const line = lines?.get(place.split('.')[1] ?? place) ?? 1;
    const location = { file: lines === undefined ? fileOfExport(shownAs, place) : shownAs, line };
    return [
      [place, location],
      [`${shownAs}: ${place}`, location],
    ] as const;
  });
}

/** Of an export the place names the file: `event-rules.json[2]`. */
function fileOfExport(folder: string, place: string): string {
  const [file = '', rest] = place.split('[');
  return rest === undefined ? folder : join(folder, file);
}

function partsOf(deployment: Deployment): readonly Placed[] {
  const { automationRules, eventRules, subscriptions, eventSources, functions } = deployment;
  return [...automationRules, ...eventRules, ...subscriptions, ...eventSources, ...functions];
}

/** The first line on which each name has a colon behind it: of a logical id, its resource. */
function linesOfNames(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const name = NAME.exec(line)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}

function linesOfRules(text: string): readonly (readonly [string, number])[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(RULE_ID)].flatMap(([, quoted = '']) => {
      try {
        return [[JSON.parse(quoted) as string, index + 1] as const];
      } catch {
        return [];
      }
    }),
  );
}
