import fc from 'fast-check';
import { defangAddresses, defangText, refang } from './index.js';

const UNITS = [
  'a',
  '://',
  'http://',
  'www.',
  'a.',
  '[.]',
  'http',
  '[://]',
  'a@',
  '1.',
  'é.',
  '@',
  '.com ',
  'data:',
  ':',
];

describe('defangText', () => {
  it.each([
    ['https://evil.example/a', 'hxxps[://]evil[.]example/a'],
    ['see http://evil.example/a.b, now', 'see hxxp[://]evil[.]example/a[.]b, now'],
    ['HTTP://EVIL.EXAMPLE', 'HXXP[://]EVIL[.]EXAMPLE'],
    ['<https://evil.example>', '<hxxps[://]evil[.]example>'],
    ['http://a.example/?to=https://b.example', 'hxxp[://]a[.]example/?to=hxxps[://]b[.]example'],
    ['ftp://203.0.113.7/x', 'ftp[://]203[.]0[.]113[.]7/x'],
    ['go to www.evil.example now', 'go to www[.]evil[.]example now'],
    ['It asks c2.evil.com.', 'It asks c2[.]evil[.]com[.]'],
    ['mail ops@evil.io from 203.0.113.7', 'mail ops[@]evil[.]io from 203[.]0[.]113[.]7'],
    ['ops@evil.photography', 'ops[@]evil[.]photography'],
    ['evil。com and evil．com, 終わり。次', 'evil[.]com and evil[.]com, 終わり。次'],
    ['пример.рф', 'пример[.]рф'],
    ['half: hxxp://evil[.]example/a.b', 'half: hxxp[://]evil[.]example/a[.]b'],
    ['severity from Severity.Label, control S3.8', 'severity from Severity.Label, control S3.8'],
    ['EC2.19 failed in arn:aws:ec2:eu-west-1::x', 'EC2.19 failed in arn:aws:ec2:eu-west-1::x'],
    ['The end. Another sentence.', 'The end. Another sentence.'],
    ['javascript:alert(1) mailto:a', 'javascript[:]alert(1) mailto[:]a'],
    ['data: none', 'data: none'],
    ['://', '://'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(defangText(text)).toBe(expected);
  });

  const texts = fc
    .array(fc.constantFrom(...UNITS, 'evil.com', 's', '[', ']', 'WWW.', ' ', '\u0130.', 'x@y.zip'), {
      maxLength: 10,
    })
    .map((parts) => parts.join(''));

  // Planted fault seen red: only the first address of a text is disarmed.
  it('leaves nothing that a client makes a link of', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(defangText(text)).not.toMatch(/[a-z]:\/\/|\bwww\.[^\]\s<>"]|\w\.com\b/i);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is settled after one time, and can be read back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = defangText(text);
        expect(defangText(once)).toBe(once);
        expect(refang(once)).toBe(refang(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(UNITS)('takes linear time on 300 KB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    const before = process.cpuUsage();
    defangText(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});

describe('defangAddresses', () => {
  it('leaves names and ids as they are', () => {
    const id = 'arn:aws:s3:::logs.example.com';
    expect(defangAddresses(id)).toBe(id);
    expect(defangAddresses(`${id} https://evil.example`)).toBe(`${id} hxxps[://]evil[.]example`);
  });
});
