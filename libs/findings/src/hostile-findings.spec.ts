import fc from 'fast-check';

import { classOf, incidentIdOf, readEvent, safeReadFinding, type Finding } from './index.js';
import { correlationKeyOf } from './correlation.js';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from './testing.js';

const EXAMPLES = { asff: aFinding, ocsf: anOcsfFinding, guardduty: aGuardDutyFinding } as const;
const FORMATS = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Every path of an object, the object's own first. */
function pathsOf(root: unknown): string[][] {
  const paths: string[][] = [];
  const pending: [unknown, string[]][] = [[root, []]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, path] = next;
    if (path.length > 0) paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) pending.push([member, [...path, name]]);
  }
  return paths;
}

/** Puts a value at a path of JSON, or takes away what is there. `__proto__` is put as data. */
function mutate(root: object, path: readonly string[], value: unknown): void {
  let parent: object = root;
  for (const name of path.slice(0, -1)) {
    const next: unknown = Reflect.get(parent, name);
    if (typeof next !== 'object' || next === null) return;
    parent = next;
  }
  const name = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
}

function isDeeplyFrozen({
  severity,
  types,
  resources,
  userDefinedFields,
  note,
  remediation,
}: Finding): boolean {
  const made: unknown[] = [severity, types, resources, userDefinedFields, note, remediation, ...resources];
  return [...made, ...resources.map(({ tags }) => tags)].every((part) => Object.isFrozen(part));
}

const json = fc.jsonValue({ maxDepth: 4 });
const hostileMap = fc.dictionary(fc.constantFrom(...HOSTILE, 'name', 'value', 'uid', 'Id', 'Tags'), json);

describe.each(FORMATS)('hostile findings that began as %s', (format) => {
  const paths = pathsOf(EXAMPLES[format]());
  const mutation = fc.record({
    path: fc.oneof(fc.constantFrom(...paths), fc.constantFrom(...HOSTILE.map((name) => [name]))),
    value: fc.oneof(fc.constant(undefined), json, hostileMap, fc.array(hostileMap)),
  });

  // Planted fault seen red: `title.startsWith` on a title of any type.
  it('are read or refused with a reason, never thrown', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        const raw = EXAMPLES[format]();
        for (const { path, value } of mutations) mutate(raw, path, value);
        const result = safeReadFinding(raw);
        if (result.ok) {
          const { finding } = result;
          expect(finding.raw).toBe(raw);
          expect(isDeeplyFrozen(finding)).toBe(true);
          expect([finding.id, finding.productArn, finding.accountId].every((text) => /\S/.test(text))).toBe(
            true,
          );
          expect(incidentIdOf(finding)).toMatch(/^tocsin-[0-9a-f]{40}$/);
          expect(correlationKeyOf(finding)).toMatch(/^[0-9a-f]{64}$/);
          expect(classOf(finding)).toMatch(/^(threat|exposure|posture|vulnerability|data)$/);
        } else {
          expect(result.error.name).toBe('FindingReadError');
          expect(result.error.message).not.toContain('cannot be read');
          expect(result.error.faults.every(({ found, expected }) => found !== '' && expected !== '')).toBe(
            true,
          );
        }
        const detail = format === 'guardduty' ? raw : { findings: [raw] };
        const read = readEvent({ ...anEvent([EXAMPLES[format]()]), detail });
        expect(read.kind).toBe(format === 'guardduty' ? 'guardduty' : 'imported');
        expect(read.findings.length + read.refused.length).toBe(1);
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
      { numRuns: 300 },
    );
  });

  const required = {
    asff: ['Id', 'ProductArn', 'AwsAccountId'],
    ocsf: ['finding_info', 'metadata', 'cloud'],
    guardduty: ['arn', 'accountId', 'region'],
  }[format];

  // Planted fault seen red: a finding refused for a severity of another type.
  it('are read whatever any other member is', () => {
    const members = Object.keys(EXAMPLES[format]()).filter((name) => !required.includes(name));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...members, ...HOSTILE), fc.oneof(json, hostileMap)),
        (others) => {
          const raw = EXAMPLES[format]();
          for (const [name, value] of Object.entries(others)) mutate(raw, [name], value);
          expect(safeReadFinding(raw)).toMatchObject({ ok: true, finding: { format } });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may nest 100,000 deep anywhere', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 1e5; level++) deep = level % 2 === 0 ? [deep] : { Details: deep };
    for (const path of paths.filter(({ length }) => length <= 2)) {
      const raw = EXAMPLES[format]();
      mutate(raw, path, deep);
      expect(typeof safeReadFinding(raw).ok).toBe('boolean');
    }
  });

  it('may hold texts of 240 KB anywhere', () => {
    const long = `arn:${'":\\\u0000é/[SAMPLE]'.repeat(18_000)}`;
    for (const path of paths.filter(({ length }) => length <= 3)) {
      const raw = EXAMPLES[format]();
      mutate(raw, path, long);
      const result = safeReadFinding(raw);
      expect(result.ok || result.error.message.length < 500).toBe(true);
      if (result.ok) expect(correlationKeyOf(result.finding)).toHaveLength(64);
    }
  });

  // Planted fault seen red: tags copied into a new object for each tag.
  it('are read in linear time', () => {
    const list = <T>(count: number, make: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, i) => make(i));
    const sized = (count: number) => {
      const tags = list(count, (i) => ({ name: `k${i}`, value: 'v', key: `k${i}` }));
      const types = list(count, (i) => `TTPs/x:${i}`);
      return EXAMPLES[format]({
        Types: types,
        finding_info: { types },
        Resources: list(count, (i) => ({ Id: `i-${i}` })),
        resources: list(count, (i) => ({ uid: `i-${i}`, tags: i === 0 ? tags : [] })),
        resource: { s3BucketDetails: list(count, (i) => ({ name: `b-${i}`, tags: i === 0 ? tags : [] })) },
      });
    };
    const time = (raw: object) => {
      const runs = list(7, () => {
        const start = performance.now();
        const result = safeReadFinding(raw);
        if (result.ok) classOf(result.finding);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    const [small, large] = [sized(500), sized(4_000)];
    time(small);
    expect(time(large) / time(small)).toBeLessThan(8 * 4);
  });
});
