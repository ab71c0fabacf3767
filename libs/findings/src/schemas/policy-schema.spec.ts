import Ajv from 'ajv';

import { everything } from '../fixtures/policy-with-everything.js';
import { compilePolicy, PolicyError, recipePolicy, type TriagePolicy } from '../index.js';
import { defaultPolicy } from '../policies/default-policy.js';
import { jsonSchemaOf } from './json-schema-of.js';
import { PolicySchema } from './policy-schema.js';

const POLICY = jsonSchemaOf(PolicySchema, 'policy.schema.json', 'Tocsin triage policy');
const ajv = new Ajv({ allErrors: true });
const isPolicy = ajv.compile(POLICY);

const [everyRule] = everything.rules;
const withRule = (rule: object) => ({ ...everything, rules: [{ ...everyRule, ...rule }] });
const asff = (criteria: object) => withRule({ when: { asff: criteria } });
const filters = (...all: object[]) => asff({ Title: all });
const nestedIp = (Cidr: string) =>
  withRule({
    when: {
      ocsf: {
        CompositeFilters: [{ IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr } }] }],
      },
    },
  });
const word = (Value: string) =>
  withRule({
    when: {
      ocsf: {
        CompositeFilters: [
          { StringFilters: [{ FieldName: 'severity', Filter: { Value, Comparison: 'CONTAINS_WORD' } }] },
        ],
      },
    },
  });

/** Where compilePolicy is stricter than a schema can be: an example, and what it says then. */
const STRICTER: readonly (readonly [what: string, policy: unknown, message: RegExp])[] = [
  ['two rules of one id', { ...everything, rules: [everyRule, everyRule] }, /an id that no other rule has/],
  [
    'two accounts of one id',
    { ...everything, accounts: [{ id: '111122223333' }, { id: '111122223333' }] },
    /an id that no other account has/,
  ],
  [
    'comparisons that do not mix',
    filters({ Value: 'x', Comparison: 'EQUALS' }, { Value: 'y', Comparison: 'CONTAINS' }),
    / only with /,
  ],
  [
    'an end before the start',
    asff({ CreatedAt: [{ Start: '2026-02-01', End: '2026-01-01' }] }),
    /a time not before Start/,
  ],
  [
    'a day that does not exist',
    asff({ CreatedAt: [{ Start: '2026-02-30', End: '2026-03-01' }] }),
    /an ISO 8601 time/,
  ],
  [
    'an expiry before the start',
    withRule({
      then: { suppress: { owner: 'a', reason: 'b', starts: '2026-02-02', expires: '2026-02-01' } },
    }),
    /a time before expires/,
  ],
  ['an address without a host', withRule({ runbook: 'https://:80' }), /an https address/],
  ['a block that is none', nestedIp('300.1.2.3'), /a CIDR block or an address/],
  ['a word that is several', word('two words'), /one word of letters/],
  [
    'a path with a blank step',
    { ...everything, accounts: [{ id: '111122223333', ou: 'a/ /b' }] },
    /a path of 1 to 8 steps/,
  ],
];

function refusalOf(policy: unknown): string | undefined {
  try {
    compilePolicy(policy as TriagePolicy);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
}

describe('PolicySchema', () => {
  it.each<readonly [string, unknown]>([
    ['everything', everything],
    ['recipePolicy', recipePolicy],
    ['defaultPolicy', JSON.parse(JSON.stringify(defaultPolicy))],
  ])('accepts %s', (_, policy) => {
    expect(refusalOf(policy)).toBeUndefined();
    expect(PolicySchema.safeParse(policy).error).toBeUndefined();
    expect(isPolicy(policy) || ajv.errorsText(isPolicy.errors)).toBe(true);
  });

  it('lets an editor find it', () => {
    const policy = { $schema: './node_modules/@tocsin/findings/schema/policy.schema.json', ...everything };
    expect(PolicySchema.safeParse(policy).success && isPolicy(policy)).toBe(true);
  });

  it.each(STRICTER)('leaves %s to compilePolicy', (_, policy, message) => {
    expect(PolicySchema.safeParse(policy).error).toBeUndefined();
    expect(isPolicy(policy)).toBe(true);
    expect(refusalOf(policy)).toMatch(message);
  });

  // Planted faults seen red: a reason of 500 characters, a status left out, minProperties left out, no leading space.
  it('and compilePolicy agree on a policy spoiled at any one place, but for those', () => {
    const seen = { accepted: 0, refused: 0 };
    for (const { policy, how } of spoiledPolicies()) {
      const refusal = refusalOf(policy);
      const { error } = PolicySchema.safeParse(policy);
      expect({ how, valid: isPolicy(policy) }).toEqual({ how, valid: error === undefined });
      if (refusal === undefined) expect({ how, error }).toEqual({ how, error: undefined });
      else if (error === undefined) {
        const known = STRICTER.some(([, , message]) => message.test(refusal));
        expect({ how, refusal, known }).toEqual({ how, refusal, known: true });
      }
      seen[refusal === undefined ? 'accepted' : 'refused'] += 1;
    }
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
  });
});

/** Every word of a fixed list that is not in {@link everything}. */
const WORDS =
  `INFORMATIONAL LOW MEDIUM CRITICAL posture vulnerability data exposure ARCHIVED NOTIFIED RESOLVED
  SUPPRESSED PASSED WARNING NOT_AVAILABLE P1 P3 P4 P5 immediate_response escalated_response low_priority_response
  WITHIN OR EQUALS NOT_EQUALS PREFIX_NOT_EQUALS CONTAINS NOT_CONTAINS CONTAINS_WORD`.split(/\s+/);

const JUNK: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e9, '', ' ', 'x', ' x', 'a\nb', 'HIGH', 'AND', '2026-13-01', '111122223333'],
  ...[
    'a/b',
    'x'.repeat(128),
    'x'.repeat(129),
    'x'.repeat(512),
    'x'.repeat(5000),
    [],
    ['x'],
    {},
    { x: 1 },
    [[]],
  ],
  ...WORDS,
];

/** Every place of {@link everything}, spoiled in every way. */
function* spoiledPolicies() {
  for (const place of placesIn(everything)) {
    for (const junk of JUNK) {
      yield { how: { place, junk }, policy: spoiled(everything, place, 'replace', junk) };
    }
    for (const way of ['delete', 'add', 'repeat'] as const)
      yield { how: { place, way }, policy: spoiled(everything, place, way, 'x') };
  }
}

type Path = readonly (string | number)[];

function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield* placesIn(member, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

/** A copy with one change at one place. */
function spoiled(
  value: unknown,
  path: Path,
  how: 'replace' | 'delete' | 'add' | 'repeat',
  junk: unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (how === 'repeat' && Array.isArray(value)) return [...value, ...value];
    return how === 'add' && typeof value === 'object' && !Array.isArray(value)
      ? { ...value, extra: junk }
      : junk;
  }
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (how === 'delete' && rest.length === 0) {
    if (Array.isArray(copy)) copy.splice(Number(step), 1);
    else delete copy[step];
  } else copy[step] = spoiled(copy[step], rest, how, junk);
  return copy;
}
