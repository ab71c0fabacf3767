import { safeReadFinding } from '../src/read-finding.js';
import { findingsSample } from './findings-sample.js';
import { measure, ratio } from './measure.js';
import { report } from './report.js';

const texts = findingsSample();

const { parse, read } = measure({
  parse: () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0),
  read: () =>
    texts.reduce((sum, text) => {
      const result = safeReadFinding(JSON.parse(text));
      return sum + (result.ok ? Object.keys(result.finding.raw).length : Number.NaN);
    }, 0),
});
report({ bench: 'read+check vs JSON.parse', value: ratio(read, parse), unit: 'x', goal: 1.1 });
