import {
  type Differences,
  aNotice,
  aReputation,
  anIndicator,
  indicators,
  threat,
} from '../fixtures/notices.js';
import { defangSections } from '../defang-sections.js';
import { toTold } from '../told.js';
import { describeEvidence } from './evidence.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const evidence = (differences: Differences) => describeEvidence(toTold(aNotice(differences), view));
const linesOf = (differences: Differences) =>
  evidence(differences)?.entries.map(({ key, value }) => `${key}: ${value}`);

const INDICATORS = [
  'indicator: c2.example.net (domain-name, the other side)',
  'indicator: 198.51.100.7 (ipv4-addr, the other side)',
  'indicator: d131dd02c5e6eec4693d9a0698aff95c (MD5)',
  'indicator: and 2 more',
  'threat list: ProofPoint',
];

describe('evidence', () => {
  it('is absent where nothing is known', () => {
    expect(evidence({})).toBeUndefined();
    expect(evidence({ indicators: { found: [], count: 0 } })).toBeUndefined();
  });

  it('says what may be hostile, which is no news', () => {
    expect(linesOf({ indicators })).toEqual(INDICATORS);
    expect(evidence({ indicators })?.isNews).toBe(false);
  });

  it('says the score and what each provider says first, which is news', () => {
    expect(linesOf({ indicators, threat })).toEqual([
      `threat: ${threat.sentence}`,
      'looked up: c2.example.net: malicious, deny-list (command and control, line 7)',
      'looked up: 198.51.100.7: harmless, allow-list',
      'looked up: d131dd02c5e6eec4693d9a0698aff95c: could not be looked up, elsewhere',
      ...INDICATORS,
    ]);
    expect(evidence({ threat })?.isNews).toBe(true);
  });

  it('lists ten indicators and five answers, and counts the rest', () => {
    const found = Array.from({ length: 20 }, (_, n) => anIndicator({ value: `h${n}.example.net` }));
    const verdicts = Array.from({ length: 10 }, () => aReputation());
    const lines = linesOf({ indicators: { found, count: 31 }, threat: { ...threat, verdicts } });
    expect(lines).toHaveLength(1 + 6 + 11);
    expect(lines?.[6]).toBe('looked up: and 5 more');
    expect(lines?.at(-1)).toBe('indicator: and 21 more');
  });

  // Planted fault seen red: values put in without the fitter.
  it('holds nothing that an attacker could use, and no link once it is defanged', () => {
    const value = 'http://evil.com/\u202Ea\nb?password=hunter2';
    const section = evidence({
      indicators: {
        found: [anIndicator({ type: 'url\n', value, role: 'constructor' })],
        count: 1,
      },
      threat: {
        ...threat,
        sentence: `see ${value}`,
        verdicts: [aReputation({ value, because: 'x'.repeat(5_000) })],
      },
    });
    const text = JSON.stringify(defangSections(section === undefined ? [] : [section]));
    expect(text).not.toMatch(/evil\.com|hunter2|\u202E|\\n|native code/);
    expect(section?.truncated).toBe(true);
    expect(Math.max(...(section?.entries.map((entry) => entry.value.length) ?? []))).toBeLessThanOrEqual(600);
  });
});
