import { measure, ratio, report } from '@tocsin/bench';
import { compileEventPattern, compileEventPatterns } from '../src/index.js';
import { eventsSample } from './events-sample.js';
import { fillersSample, patternsSample } from './patterns-sample.js';

/** Few enough to stay near: an event is asked right after it is parsed, and reading memory that is far is not matching. */
const texts = eventsSample(200);
const events: readonly unknown[] = texts.map((text) => JSON.parse(text));
const patterns = patternsSample(35);
const many = [...patterns, ...fillersSample(315)];

/** Imported findings that somebody should look at: the pattern that most deployments have. */
const common = compileEventPattern({
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
  detail: {
    findings: {
      Severity: { Label: ['HIGH', 'CRITICAL'] },
      Workflow: { Status: ['NEW'] },
      RecordState: ['ACTIVE'],
    },
  },
});
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
  each: () => {
    let sum = 0;
    for (const event of events) for (const pattern of single) if (pattern.matches(event)) sum += 1;
    return sum;
  },
  common: () => {
    let sum = 0;
    for (const event of events) if (common.matches(event)) sum += 1;
    return sum;
  },
  few: () => events.reduce<number>((sum, event) => sum + few.matching(event).length, 0),
  many: () => events.reduce<number>((sum, event) => sum + indexed.matching(event).length, 0),
});
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const mean = costs.each.map((cost) => cost / single.length);

const say = (bench: string, value: number, goal?: number) => report({ bench, value, unit: 'x', goal });
report({ bench: 'size of an event, mean', value: bytes / 1000, unit: 'KB' });
report({ bench: 'patterns that an event matches, mean', value: matches / events.length, unit: 'patterns' });
say('the common pattern vs JSON.parse', ratio(costs.common, costs.parse), 0.05);
say('one pattern vs JSON.parse, mean of 35', ratio(mean, costs.parse));
say('350 patterns by the index vs 35, matches equal', ratio(costs.many, costs.few), 4);
say('35 patterns by the index vs JSON.parse', ratio(costs.few, costs.parse));
say('350 patterns by the index vs JSON.parse', ratio(costs.many, costs.parse));
say('35 patterns one by one vs by the index', ratio(costs.each, costs.few));
