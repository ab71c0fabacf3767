import fc from 'fast-check';

import { isWithin, readAddress, readCidr } from './ip-address.js';

function within(block: string, address: string): boolean | undefined {
  const [cidr, groups] = [readCidr(block), readAddress(address)];
  return cidr && groups && isWithin(cidr, groups);
}

describe('an IP address', () => {
  it.each([
    ['192.0.2.1', [0xc000, 0x0201]],
    ['0.0.0.0', [0, 0]],
    ['255.255.255.255', [0xffff, 0xffff]],
    ['2001:db8::7', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 7]],
    ['2001:DB8:0:0:0:0:0:7', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 7]],
    ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['::1', [0, 0, 0, 0, 0, 0, 0, 1]],
    ['fe80::', [0xfe80, 0, 0, 0, 0, 0, 0, 0]],
    ['1:2:3:4:5:6:7::', [1, 2, 3, 4, 5, 6, 7, 0]],
    ['::2:3:4:5:6:7:8', [0, 2, 3, 4, 5, 6, 7, 8]],
    ['64:ff9b::192.0.2.33', [0x64, 0xff9b, 0, 0, 0, 0, 0xc000, 0x0221]],
    ['1:2:3:4:5:6:192.0.2.33', [1, 2, 3, 4, 5, 6, 0xc000, 0x0221]],
    ['::ffff:192.0.2.1', [0xc000, 0x0201]],
    ['::FFFF:c000:201', [0xc000, 0x0201]],
    ['0:0:0:0:0:ffff:192.0.2.1', [0xc000, 0x0201]],
    ['::ffff:0:192.0.2.1', [0, 0, 0, 0, 0xffff, 0, 0xc000, 0x0201]],
    ['::1:ffff:192.0.2.1', [0, 0, 0, 0, 1, 0xffff, 0xc000, 0x0201]],
  ])('%s is read', (text, groups) => {
    expect(readAddress(text)).toEqual(groups);
  });

  // Planted fault seen red: an octet with a leading zero read as decimal.
  it.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.999',
    '1.2.3.-4',
    '1.2.3.+4',
    '1.2.3.4 ',
    ' 1.2.3.4',
    '1.2.3.',
    '.1.2.3',
    '010.0.0.1',
    '10.0.0.01',
    '00.0.0.1',
    '0x7f.0.0.1',
    '1.2.3.1e1',
    '2130706433',
    ':',
    ':::',
    '1::2::3',
    '::1::',
    '1:2:3::4:5:6:7:8::9',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1:2:3:4::5:6:7:8',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::',
    '::1%eth0',
    '[::1]',
    '::192.0.2',
    '::192.0.2.256',
    '192.0.2.1::',
    '::192.0.2.1:1',
    '1:2:3:4:5:6:7:192.0.2.1',
    '0000:0000:0000:0000:0000:ffff:0192.0000.0002.001',
    `${'0'.repeat(100_000)}::1`,
    '٣.0.0.1',
  ])('%s is none', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });
});

describe('a CIDR block', () => {
  it.each([
    [true, '10.0.0.0/8', '10.255.255.255'],
    [false, '10.0.0.0/8', '11.0.0.0'],
    [true, '10.1.2.3/8', '10.200.0.1'],
    [true, '203.0.113.128/25', '203.0.113.128'],
    [false, '203.0.113.128/25', '203.0.113.127'],
    [true, '203.0.113.7', '203.0.113.7'],
    [false, '203.0.113.7', '203.0.113.6'],
    [true, '203.0.113.7/32', '203.0.113.7'],
    [true, '0.0.0.0/0', '255.255.255.255'],
    [false, '0.0.0.0/0', '2001:db8::1'],
    [false, '::/0', '203.0.113.7'],
    [true, '::/0', '2001:db8::1'],
    [true, '2001:db8::/33', '2001:db8:7fff::1'],
    [false, '2001:db8::/33', '2001:db8:8000::1'],
    [true, '2001:db8::1', '2001:db8:0::1'],
    [false, '2001:db8::1/128', '2001:db8::2'],
    [true, '203.0.113.0/24', '::ffff:203.0.113.9'],
    [true, '::ffff:203.0.113.0/120', '203.0.113.9'],
    [false, '::ffff:203.0.113.0/120', '203.0.112.9'],
    [true, '::ffff:0:0/96', '203.0.113.9'],
    [true, '::ffff:203.0.113.9', '203.0.113.9'],
    [false, '::ffff:203.0.113.9', '203.0.113.8'],
  ])('%p: %s has %s', (expected, block, address) => {
    expect(within(block, address)).toBe(expected);
  });

  it.each([
    '',
    '/',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/+8',
    '10.0.0.0/08',
    '10.0.0.0/8.0',
    '10.0.0.0/8/8',
    '10.0.0.0/8 ',
    '10.0.0.0/255.0.0.0',
    '10.0.0/8',
    '010.0.0.0/8',
    '::/129',
    '::ffff:10.0.0.0/95',
    '::ffff:10.0.0.0/129',
  ])('%p is none', (block) => {
    expect(readCidr(block)).toBeUndefined();
  });

  it('has the addresses between its first and its last', () => {
    const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
    const numberOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
    fc.assert(
      fc.property(octets, octets, fc.nat(32), (block, address, bits) => {
        const size = 2 ** (32 - bits);
        const expected = Math.floor(numberOf(block) / size) === Math.floor(numberOf(address) / size);
        expect(within(`${block.join('.')}/${bits}`, address.join('.'))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
