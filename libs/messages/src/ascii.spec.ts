import fc from 'fast-check';
import { toAscii } from './ascii.js';

describe('toAscii', () => {
  it.each([
    ['Zugriff auf „Köln“ – geprüft', 'Zugriff auf "Koln" - gepruft'],
    ['Straße, Łódź, Ærø', 'Strasse, Lodz, AEro'],
    ['a…b → c', 'a...b -> c'],
    ['ＦＵＬＬ', 'FULL'],
    ['日本語 EC2', 'EC2'],
    ['a\u00A0\n b', 'a b'],
    ['日本語', ''],
  ])('%j', (text, expected) => {
    expect(toAscii(text)).toBe(expected);
  });

  it('gives printable ASCII for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(toAscii(text)).toMatch(/^[\x20-\x7E]*$/)),
    );
  });
});
