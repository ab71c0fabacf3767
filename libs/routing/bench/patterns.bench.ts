import { compileEventPattern, compileEventPatterns } from '../src/index.js';
import { eventsSample } from './events-sample.js';
import { measure, ratio } from './measure.js';
import { fillersSample, patternsSample } from './patterns-sample.js';
import { report } from './report.js';

const texts = eventsSample();
const events: readonly unknown[] = texts.map((text) => JSON.parse(text));
const patterns = patternsSample(35);
const many = [...patterns, ...fillersSample(315)];

const single = patterns.map(compileEventPattern);
const singleMany = many.map(compileEventPattern);
const few = compileEventPatterns(patterns);
const indexed = compileEventPatterns(many);

let matches = 0;
for (const event of events) {
  const expected = singleMany.flatMap((each, at) => (each.matches(event) ? [at] : []));
  const found = indexed.matching(event);
  if (found.join() !== expected.join()) throw new Error(`the index finds ${found}, each pattern ${expected}`);
  if (found.length !== few.matching(event).length) throw new Error('a filler matches an event of the sample');
  matches += found.length;
}

const costs = measure({
  parse: () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0),
  each: () =>
    events.reduce<number>((sum, event) => sum + single.filter(({ matches }) => matches(event)).length, 0),
  few: () => events.reduce<number>((sum, event) => sum + few.matching(event).length, 0),
  many: () => events.reduce<number>((sum, event) => sum + indexed.matching(event).length, 0),
});
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const one = costs.each.map((cost) => cost / single.length);

report({ bench: 'event, mean size', value: bytes / 1000, unit: 'KB' });
report({ bench: 'patterns that an event matches, mean', value: matches / events.length, unit: 'patterns' });
report({
  bench: 'one pattern vs JSON.parse, mean of 35',
  value: ratio(one, costs.parse),
  unit: 'x',
  goal: 0.05,
});
report({ bench: '35 patterns by the index vs JSON.parse', value: ratio(costs.few, costs.parse), unit: 'x' });
report({ bench: '35 patterns one by one vs JSON.parse', value: ratio(costs.each, costs.parse), unit: 'x' });
report({
  bench: '350 patterns vs 35, matches equal',
  value: ratio(costs.many, costs.few),
  unit: 'x',
  goal: 4,
});
