import fc from 'fast-check';
import { compileEventPattern } from '../index.js';

const cidr = (block: string) => [{ cidr: block }];

const cases: readonly (readonly [string, readonly unknown[], unknown, boolean])[] = [
  ['IPv4, first address', cidr('192.0.2.0/24'), '192.0.2.0', true],
  ['IPv4, last address', cidr('192.0.2.0/24'), '192.0.2.255', true],
  ['IPv4, one below', cidr('192.0.2.0/24'), '192.0.1.255', false],
  ['IPv4, one above', cidr('192.0.2.0/24'), '192.0.3.0', false],
  ['IPv4, host bits set', cidr('192.0.2.77/24'), '192.0.2.1', true],
  ['IPv4, mask between bytes', cidr('198.51.100.64/26'), '198.51.100.127', true],
  ['IPv4, mask between bytes, one above', cidr('198.51.100.64/26'), '198.51.100.128', false],
  ['IPv4, everything', cidr('0.0.0.0/0'), '203.0.113.9', true],
  ['IPv4, not an address', cidr('0.0.0.0/0'), '203.0.113.256', false],
  [
    'a number (the engine reads its digits as hex; we follow its documentation)',
    cidr('0.0.0.0/0'),
    300,
    false,
  ],
  ['IPv6', cidr('2001:db8::/32'), '2001:DB8:ffff::1', true],
  ['IPv6, outside', cidr('2001:db8::/32'), '2001:db9::', false],
  ['IPv6, written in full', cidr('2001:db8::/32'), '2001:0db8:0000:0000:0000:0000:0000:0001', true],
  ['IPv6, malformed', cidr('2001:db8::/32'), '2001:db8:::1', false],
  ['IPv6, a mapped IPv4 address', cidr('192.0.2.0/24'), '::ffff:c000:201', true],
  [
    'IPv4 in an IPv6 block whose first digits settle it, as in the engine',
    cidr('2000::/3'),
    '45.0.0.1',
    true,
  ],
  ['IPv4 in an IPv6 block whose first digits do not', cidr('2001:db8::/32'), '192.0.2.1', false],
  ['an exact address, written otherwise', ['192.0.2.1'], '192.0.2.01', true],
  ['an exact IPv6 address, written otherwise', ['2001:db8::1'], '2001:DB8:0:0:0:0:0:1', true],
  ['an exact address, another one', ['192.0.2.1'], '192.0.2.2', false],
  ['an exact address by its letters only', [{ exactly: '192.0.2.1' }], '192.0.2.01', false],
];

describe('cidr', () => {
  it.each(cases)('%s', (_title, condition, value, expected) => {
    expect(compileEventPattern({ ip: condition }).matches({ ip: value })).toBe(expected);
  });

  it('an IPv4 block holds exactly the addresses that share its leading bits', () => {
    const address = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 31 }), address, (base, bits, other) => {
        const value = bits === 0 ? other : ((base & (-1 << (32 - bits))) | (other >>> bits)) >>> 0;
        const isIn = (each: number) =>
          compileEventPattern({ ip: cidr(`${dotted(base)}/${bits}`) }).matches({ ip: dotted(each) });
        const shares = bits === 0 || other >>> (32 - bits) === base >>> (32 - bits);
        return isIn(value) && isIn(other) === shares;
      }),
    );
  });
});

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
