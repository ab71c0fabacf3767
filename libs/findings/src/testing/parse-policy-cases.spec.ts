import fc from 'fast-check';
import { PolicyError } from '../errors.js';
import { parsePolicyCases } from './parse-policy-cases.js';

const good = {
  title: 'HIGH pages',
  base: 'asff',
  finding: {},
  now: '2026-11-24T12:00:00+01:00',
  matches: ['a'],
  matchesNot: ['b'],
  expect: {
    priority: 'P1',
    response: 'immediate_response',
    slaMinutes: 15,
    class: 'threat',
    route: null,
    team: 'soc',
    suppressed: false,
    pages: true,
  },
};
const document = (...cases: unknown[]) => JSON.stringify({ schema: 'tocsin.cases/1', cases });

describe('parsePolicyCases', () => {
  it('gives back what it read', () => {
    expect(parsePolicyCases(document(good)).cases).toEqual([good]);
  });

  // Planted fault seen red: a checkCase that returns at once.
  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /^the cases: not JSON: /],
    ['a list', '[]', /^the cases: found a list of 0 entries, allowed: an object of schema, cases$/],
    ['no schema', '{"cases":[]}', /^schema: found nothing, allowed: tocsin\.cases\/1$/],
    ['a policy', '{"schema":"tocsin.policy/1","rules":[]}', /^rules: found an unknown member/],
    ['no cases', document(), /^cases: found a list of 0 entries, allowed: a list of 1 to 10000/],
    ['a case that is none', document('x'), /^cases\[0\]: found "x"/],
    ['no title', document({ ...good, title: undefined }), /^cases\[0\]\.title: found nothing/],
    [
      'a finding that is none',
      document(good, { ...good, finding: [] }),
      /^cases\[1\]\.finding: found a list/,
    ],
    [
      'a base that is none',
      document({ ...good, base: 'json' }),
      /\.base: found "json", allowed: asff, ocsf, gua/,
    ],
    ['a time without offset', document({ ...good, now: '2026-11-24T12:00:00' }), /\.now: found "2026-/],
    [
      'an unknown member',
      document({ ...good, expects: {} }),
      /^cases\[0\]\.expects: found an unknown member/,
    ],
    [
      'an unknown expectation',
      document({ ...good, expect: { prio: 1 } }),
      /\.expect\.prio: found an unknown member/,
    ],
    ['a priority that is none', document({ ...good, expect: { priority: 'P0' } }), /\.priority: found "P0"/],
    ['rules that are no list', document({ ...good, matches: 'a' }), /\.matches: found "a"/],
    [
      'a rule that is no text',
      document({ ...good, matchesNot: [1] }),
      /\.matchesNot\[0\]: found the number 1/,
    ],
    ['more than 10 MB', ' '.repeat(10_000_001), /^the cases: found 10000001 bytes/],
  ])('refuses %s, with the path', (_, text, message) => {
    expect(() => parsePolicyCases(text)).toThrow(PolicyError);
    expect(() => parsePolicyCases(text)).toThrow(message);
  });

  it('throws nothing else, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const text of [JSON.stringify(value), document(value), document({ ...good, expect: value })]) {
          try {
            parsePolicyCases(text);
          } catch (error) {
            if (!(error instanceof PolicyError)) return false;
          }
        }
        return true;
      }),
    );
  });
});
