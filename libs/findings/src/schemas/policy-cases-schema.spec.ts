import Ajv from 'ajv';

import { PolicyError } from '../index.js';
import { parsePolicyCases } from '../testing/parse-policy-cases.js';
import { jsonSchemaOf } from './json-schema-of.js';
import { PolicyCasesSchema } from './policy-cases-schema.js';

const isCases = new Ajv().compile(jsonSchemaOf(PolicyCasesSchema, 'cases.schema.json', 'Cases'));

describe('PolicyCasesSchema', () => {
  const aCase = { title: 'A case', finding: {} };
  const cases = (...all: unknown[]) => ({ schema: 'tocsin.cases/1', cases: all });
  const expected = {
    priority: 'P1',
    response: 'standard_response',
    slaMinutes: 5,
    class: 'data',
    route: null,
    team: 'soc',
    suppressed: false,
    pages: true,
  };
  it.each<readonly [boolean, unknown]>([
    [true, cases(aCase)],
    [
      true,
      cases({
        ...aCase,
        base: 'ocsf',
        now: '2026-11-24T12:00:00Z',
        matches: ['a'],
        matchesNot: ['b'],
        expect: expected,
      }),
    ],
    [true, cases({ ...aCase, finding: JSON.parse('{"__proto__":1,"a":null}') })],
    [false, cases()],
    [false, { schema: 'tocsin.cases/2', cases: [aCase] }],
    [false, cases({ ...aCase, title: ' ' })],
    [false, cases({ title: 'x' })],
    [false, cases({ ...aCase, finding: [] })],
    [false, cases({ ...aCase, base: 'ASFF' })],
    [false, cases({ ...aCase, now: 'noon' })],
    [false, cases({ ...aCase, matches: [] })],
    [false, cases({ ...aCase, expects: {} })],
    [false, cases({ ...aCase, expect: { pages: 'yes' } })],
    [false, cases({ ...aCase, expect: { priority: null } })],
  ])('%p for %j, as parsePolicyCases', (valid, value) => {
    expect(PolicyCasesSchema.safeParse(value).success).toBe(valid);
    expect(isCases(value)).toBe(valid);
    if (valid) expect(parsePolicyCases(JSON.stringify(value))).toEqual(value);
    else expect(() => parsePolicyCases(JSON.stringify(value))).toThrow(PolicyError);
  });
});
