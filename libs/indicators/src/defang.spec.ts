import fc from 'fast-check';
import { defang, refang } from './index.js';

describe('defang', () => {
  it.each([
    ['http://evil.example/a.b', 'hxxp[://]evil[.]example/a[.]b'],
    ['HTTPS://Evil.Example', 'HXXPS[://]Evil[.]Example'],
    ['ftp://203.0.113.7/x', 'ftp[://]203[.]0[.]113[.]7/x'],
    ['203.0.113.7', '203[.]0[.]113[.]7'],
    ['2001:db8::1', '2001[:]db8[:][:]1'],
    ['::ffff:203.0.113.7', '[:][:]ffff[:]203[.]0[.]113[.]7'],
    ['ops@evil.example', 'ops[@]evil[.]example'],
    ['hxxps[://]evil[.]example/a', 'hxxps[://]evil[.]example/a'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['', ''],
  ])('writes %j as %j', (value, expected) => {
    expect(defang(value)).toBe(expected);
  });
});

describe('refang', () => {
  it.each([
    ['hxxps[://]evil[.]example/a', 'https://evil.example/a'],
    ['hXXp://evil[.]example', 'hTTp://evil.example'],
    ['h**p://evil(.)example', 'http://evil.example'],
    ['hxxp[:]//evil{.}example', 'http://evil.example'],
    ['evil (dot) example and evil[dot]example', 'evil.example and evil.example'],
    ['ops[@]evil[.]example, ops[at]evil[.]example', 'ops@evil.example, ops@evil.example'],
    ['2001[:]db8[:][:]1', '2001:db8::1'],
    ['an array[0] of (things)', 'an array[0] of (things)'],
  ])('reads %j as %j', (text, expected) => {
    expect(refang(text)).toBe(expected);
  });
});

const pieces = fc.constantFrom(
  ...[
    'http',
    'HTTP',
    'https',
    'hxxp',
    '://',
    '[://]',
    ':',
    '[:]',
    '.',
    '[.]',
    '[',
    ']',
    '@',
    '[@]',
    '(',
    ')',
  ],
  ...['evil', 'example', 'a', '1', ' ', '/', 'dot', 'at', '::'],
);
const mixed = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.ipV4(),
  fc.ipV6(),
  fc.domain(),
  fc.emailAddress(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);

describe('the law of both', () => {
  // Planted fault seen red: `HTTP` becomes `hxxp` in lower case.
  it('reads back what it wrote, of every value that is not defanged already', () => {
    fc.assert(
      fc.property(mixed, (value) => {
        fc.pre(refang(value) === value);
        expect(refang(defang(value))).toBe(value);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is settled after one time', () => {
    fc.assert(
      fc.property(mixed, (value) => expect(defang(defang(value))).toBe(defang(value))),
      { numRuns: 20_000 },
    );
  });
});
