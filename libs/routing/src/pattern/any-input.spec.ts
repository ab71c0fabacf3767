import fc from 'fast-check';
import { compileEventPattern, EventPatternError } from '../index.js';

const name = fc.constantFrom('a', 'b', 'a.b', '$or', 'prefix', '__proto__', 'constructor');
const text = fc.constantFrom(
  '',
  'x',
  '*',
  '\\',
  '**',
  '192.0.2.1',
  '2001:db8::/32',
  '192.0.2.0/24',
  '<',
  '>=',
);
const operator = fc.constantFrom(
  'prefix',
  'suffix',
  'wildcard',
  'anything-but',
  'numeric',
  'cidr',
  'exists',
  'equals-ignore-case',
);

const { json, pattern } = fc.letrec<{ json: unknown; pattern: unknown; condition: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.double(),
    fc.constantFrom(true, false, null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(name, tie('json'), { maxKeys: 4 }),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.dictionary(operator, fc.oneof(text, tie('json')), { maxKeys: 2 }),
  ),
  pattern: fc.oneof(
    { maxDepth: 4 },
    fc.dictionary(name, fc.array(tie('condition'), { maxLength: 3 }), { maxKeys: 3 }),
    fc.dictionary(name, tie('pattern'), { maxKeys: 3 }),
    fc.record({ $or: fc.array(tie('pattern'), { maxLength: 3 }) }),
    tie('json'),
  ),
}));

describe('any input', () => {
  it('a pattern compiles or is refused with an EventPatternError', () => {
    fc.assert(
      fc.property(pattern, (given) => {
        try {
          compileEventPattern(given);
        } catch (error) {
          expect(error).toBeInstanceOf(EventPatternError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('an event is asked and explained without an error, and the two agree', () => {
    const patterns = [
      { a: ['x', { exists: false }], b: [{ 'anything-but': { prefix: 'x' } }] },
      {
        a: { b: [{ cidr: '192.0.2.0/24' }, { numeric: ['>', 0] }] },
        $or: [{ a: ['x'] }, { b: [{ wildcard: '*x*' }] }],
      },
      { a: [{ exists: false }], 'a.b': [{ exists: true }], b: { 'a.b': [null], a: [{ exists: false }] } },
    ].map(compileEventPattern);
    fc.assert(
      fc.property(json, (event) =>
        patterns.every((compiled) => compiled.matches(event) === (compiled.explain(event).length === 0)),
      ),
      { numRuns: 2_000 },
    );
  });

  it('a pattern matches the event that holds a first value of each of its fields', () => {
    const values = fc.array(fc.oneof(text, fc.integer(), fc.constantFrom(true, null)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), values, { minKeys: 1, maxKeys: 5 }),
        (fields) => {
          const event = Object.fromEntries(Object.entries(fields).map(([field, [first]]) => [field, first]));
          return compileEventPattern({ detail: fields }).matches({ detail: [{ other: 1 }, event] });
        },
      ),
    );
  });
});
