import fc from 'fast-check';

import { FindingReadError, readFinding, safeReadFinding } from './index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from './testing.js';

function faultsOf(raw: unknown) {
  const result = safeReadFinding(raw);
  return result.ok ? [] : result.error.faults;
}

function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level++) value = { Details: value };
  return value;
}

describe('readFinding', () => {
  it('names every member that prevents reading, what was found and what is allowed', () => {
    expect(faultsOf({ Id: '  ', ProductArn: 5 })).toEqual([
      { path: '/Id', expected: 'a text that is not blank', found: 'a blank text' },
      { path: '/ProductArn', expected: 'a text that is not blank', found: 'the number 5' },
      { path: '/AwsAccountId', expected: 'a text that is not blank', found: 'nothing' },
    ]);
    expect(() => readFinding({ Id: 'a', ProductArn: 1 })).toThrow(
      '/ProductArn: expected a text that is not blank, found the number 1 (and 1 more)',
    );
  });

  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'the boolean true'],
    ['a\u202E\nb', '"a b"'],
    ['x'.repeat(1e5), `"${'x'.repeat(60)}…"`],
    [[], 'a list of 0 entries'],
    [[1], 'a list of 1 entry'],
    [10n, 'a bigint'],
    [Symbol('s'), 'a symbol'],
    [() => 1, 'a function'],
  ])('refuses %p', (raw, found) => {
    expect(faultsOf(raw)).toEqual([{ path: '', expected: 'a JSON object', found }]);
  });

  it.each([
    [
      'asff',
      aFinding({
        class_uid: 2004,
        finding_info: {},
        metadata: { product: {} },
        arn: 'arn:x',
        AccountId: '1',
      }),
    ],
    ['ocsf', anOcsfFinding({ Id: 'x', arn: 'x', AccountId: 'x' })],
    ['guardduty', aGuardDutyFinding()],
  ])('tells the format: %s', (format, raw) => {
    expect(readFinding(raw).format).toBe(format);
  });

  // Planted fault seen red: what has an Id taken for ASFF.
  it.each([
    ['/ProductArn', { Id: 'a', AwsAccountId: '111122223333' }],
    ['/AwsAccountId', { Id: 'a', ProductArn: 'arn:x', class_uid: 2004 }],
    [
      '/cloud/account/uid',
      { class_uid: 2004, finding_info: { uid: 'a' }, metadata: { product: { name: 'b' } } },
    ],
    ['/Arn', { Id: 'a', AccountId: '111122223333', Region: 'eu-west-1' }],
    ['/region', { id: 'a', accountId: '111122223333', arn: 'arn:x' }],
  ])('says what is missing in the words of its format: %s', (path, raw) => {
    expect(faultsOf(raw)).toEqual([{ path, expected: 'a text that is not blank', found: 'nothing' }]);
  });

  it.each([
    [{}, 'an object without members'],
    [{ Id: 'a' }, 'an object with "Id"'],
    [
      { 'a\u202Eb\n': 1, b: 2, c: 3, d: 4, ['e'.repeat(50)]: 5, f: 6, g: 7 },
      `an object with "ab", "b", "c", "d", "${'e'.repeat(40)}…" and 2 more`,
    ],
  ])('names what is no finding: %#', (raw, found) => {
    expect(faultsOf(raw)).toEqual([{ path: '', expected: expect.stringContaining('/ProductArn'), found }]);
  });
});

describe('hostile input', () => {
  const json = fc.jsonValue({ maxDepth: 6, depthSize: 'large' });

  // Planted fault seen red: safeReadFinding that passed on what is no FindingReadError.
  it('never throws, and what it refuses it explains', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.anything({ withNullPrototype: true, withSparseArray: true })), (raw) => {
        const result = safeReadFinding(raw);
        if (result.ok) expect(result.finding.raw).toBe(raw);
        else expect(result.error.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  // Planted fault seen red: `Title.trim()` without a check of its type.
  it('reads every finding that has its three names, whatever else it holds', () => {
    const { Id: _id, ProductArn: _arn, AwsAccountId: _account, ...others } = aFinding();
    const more = ['Compliance', 'Note', 'UserDefinedFields', '__proto__', 'constructor'];
    const member = fc.constantFrom(...Object.keys(others), ...more);
    const parts = fc.dictionary(
      fc.constantFrom('Label', 'Status', 'Recommendation', 'Tags', 'Text', '__proto__'),
      json,
    );
    const overrides = fc.dictionary(member, fc.oneof(json, parts, fc.array(parts)), { maxKeys: 12 });
    fc.assert(
      fc.property(overrides, (members) => {
        const raw = { ...aFinding(), ...members };
        const result = safeReadFinding(raw);
        expect(result.ok && result.finding.raw).toBe(raw);
      }),
      { numRuns: 500 },
    );
  });

  const trap = new Proxy(aFinding(), {
    get() {
      throw new Error('no');
    },
  });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const throwing = Object.defineProperty(aFinding(), 'Title', {
    get: () => {
      throw null;
    },
  });
  it.each([
    ['a proxy', trap],
    ['a revoked proxy', revoked.proxy],
    ['a getter', throwing],
  ])('refuses an object whose members throw: %s', (_, raw) => {
    const result = safeReadFinding(raw);
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.error).toBeInstanceOf(FindingReadError);
    expect(!result.ok && result.error.message).toBe(
      'the finding: expected a JSON object, found an object whose members cannot be read',
    );
    expect(!result.ok && 'cause' in result.error).toBe(true);
  });

  it('does not walk what it does not use: depth 100,000', () => {
    const raw = aFinding({
      Resources: [{ Id: 'i', Type: 'Other', Details: nested(1e5) }],
      Severity: { Deep: nested(1e5) },
    });
    expect(safeReadFinding(raw)).toMatchObject({ ok: true });
    expect(faultsOf(nested(1e5))).toHaveLength(1);
  });

  // Planted fault seen red: types joined into one text by `reduce` with a copy each time.
  it('reads in linear time', () => {
    const sized = (count: number) =>
      aFinding({
        Title: 'x '.repeat(count * 10),
        Types: Array.from({ length: count }, (_, index) => `TTPs/${index}`),
        UserDefinedFields: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`k${index}`, 'v']),
        ),
        Resources: Array.from({ length: count }, (_, index) => ({ Id: `i-${index}`, Type: 'Other' })),
      });
    const time = (raw: object) => {
      const runs = Array.from({ length: 7 }, () => {
        const start = performance.now();
        readFinding(raw);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    const [small, large] = [sized(2_000), sized(16_000)];
    time(small);
    expect(time(large) / time(small)).toBeLessThan(8 * 4);
  });
});
