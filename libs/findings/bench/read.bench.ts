import { measure, ratio, report } from '@tocsin/bench';
import { AsffFindingSchema } from '../src/schemas/asff-finding-schema.js';
import { safeReadFinding } from '../src/read-finding.js';
import { findingsSample } from './findings-sample.js';

const texts = findingsSample();

const { parse, read, zod } = measure({
  parse: () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0),
  read: () =>
    texts.reduce((sum, text) => {
      const result = safeReadFinding(JSON.parse(text));
      return sum + (result.ok ? Object.keys(result.finding.raw).length : Number.NaN);
    }, 0),
  zod: () =>
    texts.reduce((sum, text) => {
      const { data } = AsffFindingSchema.safeParse(JSON.parse(text));
      return sum + (data === undefined ? Number.NaN : Object.keys(data).length);
    }, 0),
});
report({ bench: 'read+check vs JSON.parse', value: ratio(read, parse), unit: 'x', goal: 1.1 });
report({ bench: 'zod check alone vs JSON.parse', value: ratio(zod, parse), unit: 'x' });
