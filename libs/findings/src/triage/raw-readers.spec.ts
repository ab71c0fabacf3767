import fc from 'fast-check';

import { CRITERIA_KEYS } from '../criteria/keys.js';
import { equalityReader } from '../criteria/equality-reader.js';
import { aFinding } from '../testing.js';
import { readerOf } from './raw-readers.js';

const KEYS = [...CRITERIA_KEYS.keys()].map((key) => `asff:${key}`);
const textsAt = (value: unknown) => [value].flat().filter((one) => typeof one === 'string');

describe('the readers that name their members', () => {
  // Planted fault seen red: a reader of Severity.Normalized under SeverityLabel.
  it.each(KEYS)('%s shows what the general one shows', (key) => {
    const full = aFinding({ Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.19' } });
    expect(textsAt(readerOf(key)(full))).toEqual(textsAt(equalityReader(key)(full)));
  });

  it('show it of any JSON', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(
        fc.dictionary(fc.constantFrom('Id', 'Type', 'Status', 'Label'), fc.jsonValue({ maxDepth: 1 })),
      ),
    );
    const members = [
      'AwsAccountId',
      'Compliance',
      'Resources',
      'Severity',
      'Title',
      'Types',
      'Workflow',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), value), (raw) => {
        for (const key of KEYS) {
          expect(textsAt(readerOf(key)(raw))).toEqual(textsAt(equalityReader(key)(raw)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
