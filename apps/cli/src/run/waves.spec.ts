import fc from 'fast-check';
import type { InputRecord } from '../input/record.js';
import { aName, aRecord } from '../testing/run-values.js';
import { waves } from './waves.js';

const record = fc.integer({ min: 0, max: 9 }).map((n): InputRecord => aRecord(aName(`finding-${n}`)));

describe('waves', () => {
  // Planted fault: without the test for taken keys, a close overtook the opening it belongs to.
  it('keep the order, drop nothing, and never hold two records of one finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 60 }), async (records) => {
        const found = await Array.fromAsync(waves(records));
        expect(found.flat()).toEqual(records);
        for (const wave of found) {
          const ids = wave.map((one) => (one.kind === 'finding' ? one.finding.id : ''));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('hold at most 500 records', async () => {
    const many = Array.from({ length: 1_201 }, (_, n) => aRecord(aName(`finding-${n}`)));
    const sizes = (await Array.fromAsync(waves(many))).map((wave) => wave.length);
    expect(sizes).toEqual([500, 500, 201]);
  });
});
