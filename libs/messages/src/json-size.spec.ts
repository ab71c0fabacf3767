import fc from 'fast-check';
import { jsonFits, jsonSize } from './json-size.js';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

const values = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  fc.array(fc.string({ unit: fc.constantFrom('\u0000', '\uD800', '"', 'ä', '💥'), minLength: 40 })),
);

describe('jsonSize', () => {
  // Planted: three bytes a unit; a control character has six.
  it('has the bytes of the JSON between its bounds', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { least, most } = jsonSize(value);
        expect(bytesOf(value)).toBeGreaterThanOrEqual(least);
        expect(bytesOf(value)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts what JSON leaves out as something, and nothing twice', () => {
    expect(jsonSize({ a: undefined, b: [1, true, null] })).toEqual({ least: 2, most: 2 * 6 + 6 * 32 });
  });
});

describe('jsonFits', () => {
  it.each(['x'.repeat(50), 'ä'.repeat(50), '\u0000'.repeat(50)])('is exact: %j', (text) => {
    const value = { text: [text] };
    const bytes = bytesOf(value);
    expect([jsonFits(value, bytes - 1), jsonFits(value, bytes), jsonFits(value, bytes * 9)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
