import { isHostile } from '../classify/why-not.js';
import { extractFromFinding } from '../extract-from-finding.js';
import { hasData, publicCases, publicFindings } from './data.js';
import { DIFFERENCES } from './differences.js';
import { HOSTILE, SOURCES } from './hostile-in-public-findings.js';
import { differencesOf, idOf } from './public-cases.js';

const present = hasData();

(present ? describe : describe.skip)('the cases of other extractors', () => {
  const cases = present ? publicCases() : [];

  it.each(cases.map((one) => [`${idOf(one)} ${one.test}`, one] as const))('%s', (_, one) => {
    const differences = differencesOf(one);
    if (DIFFERENCES[idOf(one)] === undefined) expect(differences).toEqual([]);
    else expect(differences).not.toEqual([]);
  });

  it('differ in nothing else', () => {
    const known = new Set(cases.map(idOf));
    expect(Object.keys(DIFFERENCES).filter((id) => !known.has(id))).toEqual([]);
    process.stdout.write(
      `${cases.length} cases, ${Object.keys(DIFFERENCES).length} read in another way on purpose\n`,
    );
  });
});

(present ? describe : describe.skip)('public findings', () => {
  const found = (present ? publicFindings() : []).map(({ at, value }) => ({
    at,
    value,
    ...extractFromFinding(value),
  }));

  // Planted fault seen red: LocalIpDetails, or Resources, say nothing of whose an address is.
  it('hold nothing hostile but what was read in its place', () => {
    const hostile = found.flatMap(({ at, indicators }) =>
      indicators.filter(isHostile).map(({ type, value }) => `${at} ${type} ${value}`),
    );
    expect(hostile).toEqual(HOSTILE);
  });

  it.each(Object.entries(SOURCES))('%s names the other side', (at, values) => {
    const { indicators = [] } = found.find((one) => one.at === at) ?? {};
    const sources = indicators.filter(({ role, type }) => role === 'source' && /addr$|^domain/.test(type));
    expect(sources.map(({ value }) => value)).toEqual(values);
  });

  // Planted fault seen red: keys of ProductFields are not read as paths.
  it('that name a remote address or a domain anywhere give it as source', () => {
    for (const { at, value, indicators } of found) {
      const sources = indicators.filter(({ role }) => role === 'source').map((one) => one.value);
      expect({ at, missing: remotesIn(value).filter((one) => !sources.includes(one)) }).toEqual({
        at,
        missing: [],
      });
    }
  });

  it('give pointers that lead to what was found', () => {
    for (const { value, indicators } of found) {
      for (const { pointer = '', raw, type } of indicators) {
        const at = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>(
            (one, step) => (one as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
            value,
          );
        if (type !== 'aws-access-key-id') expect(String(at)).toContain(raw);
      }
    }
  });
});

/** GuardDuty's remote addresses and domains, looked for in another way than ours: every path as one text. */
function remotesIn(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => remotesIn(one, `${path}/${key}`));
  if (typeof value !== 'string' || !value.includes('.')) return [];
  return /remoteIpDetails\/ipAddressV4$|dnsRequestAction\/domain$/i.test(path) ? [value] : [];
}
