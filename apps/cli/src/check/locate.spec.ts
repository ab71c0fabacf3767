import type { Deployment, EventRule } from '@tocsin/routing';
import { locatorOf } from './locate.js';
import type { SourceRead, WhatRead } from './read/what-read.js';

const EMPTY: Deployment = {
  name: 'x',
  automationRules: [],
  automationRulesV2: [],
  eventRules: [],
  customActions: [],
  subscriptions: [],
  eventSources: [],
  functions: [],
  destinations: [],
  unread: [],
};
const rule = (place: string): EventRule => ({
  id: place,
  name: place,
  place,
  state: 'ENABLED',
  bus: 'default',
  targets: [],
});
const source = (shownAs: string, text: string | undefined, ...places: readonly string[]): SourceRead => ({
  path: `/${shownAs}`,
  shownAs,
  ...(text === undefined ? {} : { text }),
  deployment: { ...EMPTY, eventRules: places.map(rule) },
  parameters: [],
});
const what = (...sources: readonly SourceRead[]): WhatRead => ({
  path: '/x',
  shownAs: 'x',
  kind: 'template',
  sources,
  policies: [],
});
const json = JSON.stringify({ Resources: { Open: {}, Close: { Open: 1 } } }, undefined, 1);
const locate = locatorOf(
  [
    what(
      source('a.json', json, 'Resources.Open', 'Resources.Close'),
      source('b.yaml', 'Resources:\n  Open:\n', 'Resources.Open'),
    ),
    what(source('export', undefined, 'event-rules.json[2]')),
  ],
  [
    { shownAs: 'one.json', text: '{"rules":[{"id":"quiet"},\n{"id" : "a\\"b"}]}' },
    { shownAs: 'two.json', text: '{"id":"quiet"}\n{"id":"other"}' },
  ],
);

describe('where a part stands', () => {
  it.each([
    ['Resources.Open', '', 'a.json', 3],
    ['Resources.Close', '', 'a.json', 4],
    ['b.yaml: Resources.Open', '', 'b.yaml', 2],
    ['event-rules.json[2]', '', 'export/event-rules.json', 1],
    ['policy of Processor, rule quiet', 'quiet', 'one.json', 1],
    ['policy of Processor, rule a"b', 'a"b', 'one.json', 2],
    ['policy of Processor, rule other', 'other', 'two.json', 2],
    ['policy of Processor, rule none', 'none', 'a.json', 1],
    ['', '', 'a.json', 1],
  ])('%s is in its file', (place, id, file, line) => {
    expect(locate({ id, place })).toEqual({ file, line });
  });

  // Planted fault seen red: every file looked through again for every part.
  it('is found in little time in a large file, for many parts', () => {
    const places = Array.from({ length: 5_000 }, (_, index) => `Resources.R${index}`);
    const text = places.map((place) => `  "${place.slice(10)}": {${' '.repeat(100)}},`).join('\n');
    const started = performance.now();
    const find = locatorOf([what(source('l.json', text, ...places))], []);
    expect(find({ id: '', place: 'Resources.R4999' })).toEqual({ file: 'l.json', line: 5_000 });
    for (const place of places) find({ id: '', place });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
