import fc from 'fast-check';

import { parsePolicy, PolicyError, recipePolicy } from '../index.js';

function refusalOf(text: string): string {
  try {
    parsePolicy(text);
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parsePolicy', () => {
  it('reads JSON, with or without a byte order mark', () => {
    const text = JSON.stringify(recipePolicy);
    expect(parsePolicy(text)).toEqual(recipePolicy);
    expect(parsePolicy(`\uFEFF${text}`)).toEqual(recipePolicy);
  });

  it.each([
    ['', 'the policy: found text that is not JSON'],
    ['{"schema":', 'the policy: found text that is not JSON'],
    ['null', 'the policy: found null'],
    ['"text"', 'the policy: found "text"'],
  ])('refuses %p', (text, message) => {
    expect(refusalOf(text)).toContain(message);
  });

  // Planted fault seen red: the limit counted in characters.
  it('refuses more than 10 MB before it parses', () => {
    const padded = (text: string) => JSON.stringify({ ...recipePolicy, title: text });
    expect(refusalOf(padded('x'.repeat(10_000_000)))).toMatch(
      /found 1000\d{4} bytes, allowed: at most 10000000/,
    );
    expect(refusalOf(padded('€'.repeat(4_000_000)))).toMatch(/found 1200\d{4} bytes/);
    expect(refusalOf(padded('x'.repeat(9_000_000)))).toContain('title: found "xxx');
  });

  it.each([
    ['lists', `${'['.repeat(2e5)}${']'.repeat(2e5)}`],
    [
      'objects in a rule',
      `{"schema":"tocsin.policy/1","rules":[${'{"when":'.repeat(1e5)}1${'}'.repeat(1e5)}]}`,
    ],
    [
      'criteria',
      `{"schema":"tocsin.policy/1","rules":[{"id":"a","title":"A","then":{},"when":{"asff":{"Title":${'['.repeat(1e5)}${']'.repeat(1e5)}}}}]}`,
    ],
  ])('survives any depth: %s', (_, text) => {
    expect(refusalOf(text)).toContain('allowed');
  });

  // Planted fault seen red: `value.rules.map` before the check that rules is a list.
  it('throws PolicyError or nothing, for any JSON and for a spoiled policy', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const spoil = fc
      .tuple(fc.constantFrom('id', 'title', 'when', 'then', 'terminal', 'x'), json)
      .map(([member, value]) => ({
        ...recipePolicy,
        rules: [{ ...recipePolicy.rules[0], [member]: value }],
      }));
    fc.assert(
      fc.property(fc.oneof(json, spoil), (value) => {
        expect(typeof refusalOf(JSON.stringify(value))).toBe('string');
      }),
      { numRuns: 400 },
    );
  });
});
