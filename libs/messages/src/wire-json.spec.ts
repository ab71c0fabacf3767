import fc from 'fast-check';
import { wireJson } from './wire-json.js';

describe('wireJson', () => {
  const notCarried = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

  it('holds only characters that SQS carries, and reads back as what it was', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\uFFFE', '\uFFFF\uD800', '\u0000\u0007"'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const json = wireJson({ text, inner: wireJson(text) });
        expect(json).not.toMatch(notCarried);
        const read = JSON.parse(json) as { text: string; inner: string };
        expect([read.text, JSON.parse(read.inner)]).toEqual([text, text]);
      }),
    );
  });
});
