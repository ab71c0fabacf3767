import fc from 'fast-check';
import { cpuMs } from './fixtures/cpu-ms.js';
import { HOSTILE_UNITS, hostileText } from './fixtures/hostile-texts.js';
import { extractIndicators, type Indicator } from './index.js';

/** Noise of the clock, of the collector and of the compiler, in milliseconds: a ratio of less than that says nothing. */
const NOISE = 3;
const MOST_TRIES = 8;

describe('a text that was written against the reader', () => {
  beforeAll(() => {
    for (const unit of HOSTILE_UNITS) extractIndicators(hostileText(unit, 20_000));
  });

  // Planted fault seen red: what stands behind `s3://` is looked at to its end, and then again from its beginning.
  it.each(HOSTILE_UNITS)('takes linear time: 200 KB of %j take twice what 100 KB take', (unit) => {
    const [short, long] = [hostileText(unit, 100_000), hostileText(unit, 200_000)];
    const measure = () => {
      const once = cpuMs(() => extractIndicators(short));
      const twice = cpuMs(() => extractIndicators(long));
      // 30 ms in the bench, which has the machine for itself.
      return { once, twice, isLinear: once < 90 && twice < 2.3 * once + NOISE };
    };
    // A busy machine only adds time: what is linear shows it in one of some tries, what is not in none.
    const tries = [measure()];
    while (tries.length < MOST_TRIES && !tries.some(({ isLinear }) => isLinear)) tries.push(measure());
    expect(tries.at(-1)).toMatchObject({ isLinear: true });
  });

  const words = fc.array(
    fc.constantFrom(
      ...HOSTILE_UNITS,
      'evil.com',
      '203.0.113.7',
      'AKIA2345672345ABCDEF',
      '1[.]1[.]1[.]1-2[.]2[.]2[.]2',
      ' ',
    ),
    { maxLength: 40 },
  );
  const texts = fc.oneof(
    words.map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme' }),
  );

  // Planted fault seen red: the offset of a host is that of its URL.
  it('makes it neither throw nor give what is not there, or anything twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { indicators } = extractIndicators(text, { showAccessKeys: true });
        for (const one of indicators) expect(isSound(one, text)).toBe(true);
        expect(new Set(indicators.map(({ type, value }) => `${type} ${value}`)).size).toBe(indicators.length);
      }),
      { numRuns: 20_000 },
    );
  });
});

function isSound({ value, raw, offset, confidence, tags, role }: Indicator, text: string): boolean {
  const sorted = [...tags].sort().every((tag, at) => tag === tags[at]);
  return (
    text.startsWith(raw, offset) &&
    value !== '' &&
    confidence > 0 &&
    confidence <= 100 &&
    sorted &&
    role === 'unknown'
  );
}
