import { createHash } from 'node:crypto';
import { figuresOf, type Figures } from './describe/figures.js';
import { readingOf } from './describe/severity-of.js';
import { generateMonth, INTRUSIONS, organisation, type MonthFinding, type MonthOptions } from './index.js';
import { DAY_MS } from './month-options.js';

/** A small month by default; all of it with TOCSIN_MONTH=full. */
const FULL = process.env['TOCSIN_MONTH'] === 'full';
const SIZE: MonthOptions = { findings: FULL ? 200_000 : 10_000 };
/** Pages that two a shift of eight hours allow in thirty days. */
const BUDGET = 180;
/** A small month has a part of the findings, and the stories and samples, some 320 of GuardDuty, on top as a whole one has. */
const SCALE = (SIZE.findings as number) / 200_000;

let figures: Figures;
beforeAll(() => {
  figures = figuresOf(generateMonth(SIZE));
}, 120_000);

const sum = (product: string): number =>
  [...(figures.table.get(product)?.values() ?? [])].reduce((a, b) => a + b, 0);
const share = (product: string): number => (sum(product) * 100) / figures.distinct;
const pages = (label: string): number => figures.thresholds.find((one) => one.label === label)?.pages ?? NaN;
const found = (label: string): number =>
  figures.thresholds.find((one) => one.label === label)?.intrusions.size ?? NaN;

// Planted fault seen red: 44,000 Inspector findings made 74,000.
describe('how much of what', () => {
  test('there are as many distinct findings as asked for, and about 15 % updates', () => {
    expect(figures.distinct).toBeGreaterThanOrEqual(SIZE.findings as number);
    expect(figures.distinct).toBeLessThan((SIZE.findings as number) + 700);
    expect(figures.records / figures.distinct).toBeGreaterThan(1.1);
    expect(figures.records / figures.distinct).toBeLessThan(1.2);
  });

  test.each([
    ['aws/securityhub', 55, 60],
    ['aws/inspector', 20.5, 23],
    ['aws/guardduty', 13, 14.5 + (320 * 100) / (SIZE.findings as number)],
    ['aws/macie', 2.7, 3.3],
    ['aws/access-analyzer', 0.4, 0.6],
    ['aws/securityhub-risk', 0.2, 0.5],
  ])('%s sends %d to %d %% of them', (product, low, high) => {
    expect(share(product)).toBeGreaterThan(low);
    expect(share(product)).toBeLessThan(high);
  });

  test('most checks pass, few failures are CRITICAL', () => {
    const controls = figures.table.get('aws/securityhub') as ReadonlyMap<string, number>;
    const part = (label: string): number => (controls.get(label) ?? 0) / sum('aws/securityhub');
    expect(part('INFORMATIONAL')).toBeGreaterThan(0.7);
    expect(part('HIGH')).toBeLessThan(0.05);
    expect(part('CRITICAL')).toBeGreaterThan(0);
    expect(part('CRITICAL')).toBeLessThan(0.006);
  });

  test('GuardDuty is mostly LOW, and a few in a hundred HIGH or more', () => {
    const guardDuty = figures.table.get('aws/guardduty') as ReadonlyMap<string, number>;
    expect((guardDuty.get('LOW') ?? 0) / sum('aws/guardduty')).toBeGreaterThan(FULL ? 0.64 : 0.52);
    expect(guardDuty.get('HIGH')).toBeGreaterThan(450 * SCALE);
    expect(guardDuty.get('HIGH')).toBeLessThan(700 * SCALE + 200);
  });

  test('most is ASFF, some of it OCSF; a record is 2 KB or more on average', () => {
    expect(figures.ocsf / figures.distinct).toBeGreaterThan(0.02);
    expect(figures.ocsf / figures.distinct).toBeLessThan(0.15);
    expect(figures.bytes / figures.records).toBeGreaterThan(2048);
  });
});

// Planted fault seen red: a MEDIUM story given a CRITICAL finding.
describe('no severity alone is enough', () => {
  test('CRITICAL misses most intrusions', () => {
    expect(found('CRITICAL')).toBe(4);
    expect(pages('CRITICAL')).toBeGreaterThan(10 * BUDGET * SCALE);
  });

  test('HIGH and above is far over the budget and still misses those that are MEDIUM at most', () => {
    expect(pages('HIGH')).toBeGreaterThan(50 * BUDGET * SCALE);
    expect(found('HIGH')).toBe(12 - INTRUSIONS.filter(({ highest }) => highest === 'MEDIUM').length);
  });

  test('only MEDIUM and above finds all', () => {
    expect(found('MEDIUM')).toBe(12);
    expect(pages('MEDIUM')).toBeGreaterThan(200 * BUDGET * SCALE);
  });

  test('GuardDuty HIGH alone is over the budget of a whole month too', () => {
    const high =
      (figures.table.get('aws/guardduty')?.get('HIGH') ?? 0) +
      (figures.table.get('aws/guardduty')?.get('CRITICAL') ?? 0);
    expect(high).toBeGreaterThan(2 * BUDGET * SCALE);
  });
});

describe('the intrusions', () => {
  test('are twelve, eight without a CRITICAL finding, three of them MEDIUM at most', () => {
    expect(INTRUSIONS.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(INTRUSIONS.filter(({ onlyMediumOrHigh }) => onlyMediumOrHigh)).toHaveLength(8);
    expect(INTRUSIONS.filter(({ highest }) => highest === 'MEDIUM')).toHaveLength(3);
  });

  test.each(INTRUSIONS.map((intrusion) => [intrusion.id, intrusion] as const))(
    '%d is there as told',
    (id, intrusion) => {
      const mine = figures.intrusions.get(id) as readonly MonthFinding[];
      const readings = mine.map(({ raw }) => readingOf(raw));
      const ids = new Set(readings.map((reading) => reading.id));
      expect(ids.size).toBeGreaterThanOrEqual(3);
      expect(ids.size).toBeLessThanOrEqual(10);
      expect(readings.some(({ label }) => label === 'CRITICAL')).toBe(!intrusion.onlyMediumOrHigh);
      expect(readings.some(({ label }) => label === intrusion.highest)).toBe(true);
    },
  );

  test('each is one account within three days and a half', () => {
    for (const mine of figures.intrusions.values()) {
      const accounts = new Set(mine.map(({ raw }) => accountOf(raw)));
      const [first, last] = [mine[0]?.at, mine.at(-1)?.at].map((at) => Date.parse(at as string)) as [
        number,
        number,
      ];
      expect(accounts.size).toBe(1);
      expect(last - first).toBeLessThan(3.5 * DAY_MS);
    }
  });
});

function accountOf(raw: Readonly<Record<string, unknown>>): unknown {
  return raw['AwsAccountId'] ?? (raw['cloud'] as { account: { uid: string } }).account.uid;
}

// Planted fault seen red: updates drawn with Math.random.
test('the same options give the same bytes, another seed others', () => {
  const digest = (options: MonthOptions): string => {
    const hash = createHash('sha256');
    for (const finding of generateMonth(options)) hash.update(JSON.stringify(finding));
    return hash.digest('hex');
  };
  const small = { findings: 2_000 };
  expect(digest(small)).toBe(digest(small));
  expect(digest(small)).not.toBe(digest({ ...small, seed: 7 }));
});

test('the directory lacks one account in a hundred', () => {
  const { accounts, teams } = organisation();
  expect(accounts).toHaveLength(297);
  const known = new Set(teams.map(({ id }) => id));
  const tagged = accounts.filter(({ tags }) => tags['Team'] !== undefined);
  expect(tagged.length).toBeGreaterThan(285);
  expect(tagged.every(({ tags }) => known.has(tags['Team'] as string))).toBe(true);
  expect(new Set(accounts.map(({ ou }) => ou))).toEqual(
    new Set(['Workloads/Prod', 'Workloads/Dev', 'Sandbox', 'Security', 'Infrastructure']),
  );
});

test.each([{ seed: 1.5 }, { accounts: 3 }, { findings: 10 }, { start: 'soon' }])('refuses %j', (options) => {
  expect(() => [...generateMonth(options)]).toThrow(RangeError);
});
