import fc from 'fast-check';
import { HOSTILE_UNITS } from './fixtures/hostile-texts.js';
import { extractFromFinding, extractIndicators } from './index.js';

it('a million texts and findings make it neither throw nor take long', () => {
  const part = fc.constantFrom(...HOSTILE_UNITS, 'evil.com', '203.0.113.7', 'account 111122223333');
  const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''));
  const finding = fc.record({
    Title: text,
    ProductFields: fc.dictionary(part, text),
    Network: fc.record({ Direction: part, DestinationIpV4: text }),
  });
  let worst = 0;
  fc.assert(
    fc.property(text, finding, (one, other) => {
      const before = process.cpuUsage();
      extractIndicators(one);
      extractFromFinding(other);
      const { user, system } = process.cpuUsage(before);
      worst = Math.max(worst, (user + system) / 1_000);
    }),
    { numRuns: 500_000 },
  );
  process.stdout.write(`worst of a million: ${worst.toFixed(1)} ms\n`);
  expect(worst).toBeLessThan(200);
}, 1_800_000);
