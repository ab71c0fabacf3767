import fc from 'fast-check';
import { defang, defangSections } from './defang.js';
import { cpuTime } from './fixtures/cpu-time.js';
import { HOSTILE_TEXTS } from './fixtures/hostile-texts.js';
import type { ActionSection } from './section.js';

describe('defang', () => {
  it.each([
    ['https://evil.example/a', 'hxxps[://]evil[.]example/a'],
    ['see http://evil.example/a.b, now', 'see hxxp[://]evil[.]example/a[.]b, now'],
    ['HTTP://EVIL.EXAMPLE', 'HxxP[://]EVIL[.]EXAMPLE'],
    ['<https://evil.example>', '<hxxps[://]evil[.]example>'],
    ['http://a.example/?to=https://b.example', 'hxxp[://]a[.]example/?to=hxxps[://]b[.]example'],
    ['ftp://203.0.113.7/x', 'ftp[://]203[.]0[.]113[.]7/x'],
    ['go to www.evil.example now', 'go to www[.]evil[.]example now'],
    ['hxxps[://]evil[.]example/a', 'hxxps[://]evil[.]example/a'],
    ['half: hxxp://evil[.]example/a.b', 'half: hxxp[://]evil[.]example/a[.]b'],
    ['EC2.19 failed in arn:aws:ec2:eu-west-1::x', 'EC2.19 failed in arn:aws:ec2:eu-west-1::x'],
    ['://', '://'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(defang(text)).toBe(expected);
  });

  const pieces = fc.constantFrom(
    ...HOSTILE_TEXTS,
    'http',
    's',
    '://',
    '[',
    ']',
    '.',
    'www.',
    'WWW.',
    'x',
    ' ',
    '[.]',
    '[://]',
  );
  const texts = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));

  // Planted: only the first address of a text is disarmed.
  it('leaves nothing that a client makes a link of', () => {
    fc.assert(
      fc.property(texts, (text) => expect(defang(text)).not.toMatch(/[a-z]:\/\/|\bwww\.[^\]\s<>"]/i)),
    );
  });

  it('is idempotent', () => {
    fc.assert(fc.property(texts, (text) => expect(defang(defang(text))).toBe(defang(text))));
  });

  it.each(['a', '://', 'http://', 'www.', 'a.', '[.]', 'http', '[://]'])(
    'takes linear time on 300 KB of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(cpuTime(() => defang(text))).toBeLessThan(1_000);
    },
  );
});

describe('defangSections', () => {
  it('disarms every text but the address of a link', () => {
    const section: ActionSection = {
      kind: 'action',
      done: 'see http://evil.example',
      lead: 'You do',
      todo: 'nothing',
      link: { label: 'Open http://evil.example', href: 'https://console.aws.amazon.com/' },
    };
    expect(defangSections([section])).toEqual([
      {
        ...section,
        done: 'see hxxp[://]evil[.]example',
        link: { label: 'Open hxxp[://]evil[.]example', href: 'https://console.aws.amazon.com/' },
      },
    ]);
  });
});
