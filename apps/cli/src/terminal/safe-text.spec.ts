import fc from 'fast-check';
import { safeJson, safeLine, safeLines } from './safe-text.js';

// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069]/;
const hostile = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Egpj.exe\u0000\r\nnext';

describe('what findings say, on a terminal', () => {
  // Planted fault: a safeLine that returns its argument.
  it('holds no escape sequence, control or bidirectional character', () => {
    expect(safeLine(hostile)).toBe(']0;owned[2J31mgpj.exe next');
    expect(safeLines(hostile)).toEqual([']0;owned[2J31mgpj.exe', 'next']);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !ACTING.test(safeLine(text))));
  });

  it('is escaped in JSON and still the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = safeJson({ text });
        expect(ACTING.test(json.replaceAll('\n', ''))).toBe(false);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
    expect(JSON.parse(safeJson(hostile))).toBe(hostile);
  });
});
