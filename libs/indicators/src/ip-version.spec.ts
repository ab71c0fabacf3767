import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { isIpv4, isIpv6 } from './ip-version.js';

const group = fc.oneof(
  fc.constantFrom('', '0', '00', 'ffff', '10000', 'g', 'AB', '1.2.3.4'),
  fc.nat(999).map(String),
);
const octet = fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '00', '01', '0x1', '+1', '٣'));
const text = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.array(octet, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
  fc.array(group, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(':')),
  fc.tuple(fc.ipV6(), fc.ipV4()).map(([six, four]) => `${six.slice(0, 12)}:${four}`),
  fc.string(),
);

describe('what an address is', () => {
  // Planted faults seen red: octets with a zero before them; no bound on the characters, so that a port and a path came through.
  it('is what Node says that it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect({ value, four: isIpv4(value), six: isIpv6(value) }).toEqual({
          value,
          four: isIPv4(value),
          six: isIPv6(value) && !value.includes('%'),
        });
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    '::',
    '::1',
    '1::',
    '1:2:3:4:5:6:7::',
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:7:8',
    'fe80::1%eth0',
    '::]/x[',
    '1::2::3',
  ])('agrees about %s', (value) => {
    expect(isIpv6(value)).toBe(isIPv6(value) && !value.includes('%'));
  });
});
