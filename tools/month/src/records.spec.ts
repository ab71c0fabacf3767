import { generateMonth, organisation, type MonthFinding } from './index.js';
import { readingOf } from './describe/severity-of.js';

const START = '2026-10-01T00:00:00.000Z';
const END = Date.parse('2026-10-31T00:00:10.000Z');
const month: readonly MonthFinding[] = [...generateMonth({ findings: 8_000, accounts: 120, seed: 5 })];

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- looks into two formats without their types */
type Raw = any;
const asff = month.map(({ raw }): Raw => raw).filter((raw) => raw.class_uid === undefined);
const ocsf = month.map(({ raw }): Raw => raw).filter((raw) => raw.class_uid !== undefined);

/** Source: AWS Security Hub API reference, AwsSecurityFinding: required members and lengths. */
test('every ASFF finding has what its format needs', () => {
  for (const raw of asff) {
    const texts = [
      'Id',
      'ProductArn',
      'GeneratorId',
      'AwsAccountId',
      'CreatedAt',
      'UpdatedAt',
      'Title',
      'Description',
      'Region',
    ];
    for (const member of texts)
      expect([member, typeof raw[member], raw[member] !== '']).toEqual([member, 'string', true]);
    expect(raw.SchemaVersion).toBe('2018-10-08');
    expect(raw.AwsAccountId).toMatch(/^900000\d{6}$/);
    expect(raw.AwsAccountName.length).toBeLessThanOrEqual(50);
    expect(raw.Id.length).toBeLessThanOrEqual(512);
    expect(raw.Title.length).toBeLessThanOrEqual(256);
    expect(raw.Description.length).toBeLessThanOrEqual(1024);
    expect(raw.Region.length).toBeLessThanOrEqual(16);
    expect(raw.Resources.length).toBeGreaterThan(0);
    expect(raw.Types.length).toBeGreaterThan(0);
    expect(Object.keys(raw.ProductFields).length).toBeLessThanOrEqual(50);
    expect(['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']).toContain(raw.Severity.Label);
    expect(raw.ProductArn).toMatch(/^arn:aws(-us-gov|-cn)?:securityhub:[a-z0-9-]+:(\d{12})?:product\/\S+$/);
  }
});

test('every OCSF finding has what its class needs', () => {
  expect(new Set(ocsf.map((raw) => raw.class_uid))).toEqual(new Set([2002, 2004]));
  for (const raw of ocsf) {
    expect(raw.type_uid).toBe(raw.class_uid * 100 + raw.activity_id);
    expect(raw.cloud.account.uid).toMatch(/^900000\d{6}$/);
    expect(typeof raw.finding_info.uid).toBe('string');
    expect(raw.finding_info.types.length).toBeGreaterThan(0);
    expect(raw.metadata.product.uid).toMatch(/:productv2\/aws\//);
    expect(raw.severity_id).toBeGreaterThanOrEqual(1);
    expect(raw.severity_id).toBeLessThanOrEqual(5);
    expect(raw.time).toBe(Date.parse(raw.time_dt));
  }
});

// Planted fault seen red: records left unsorted.
test('records come in order of time, within the month, and after their own update', () => {
  let before = Date.parse(START);
  for (const { raw, at } of month) {
    const now = Date.parse(at);
    const updated = Date.parse((raw['UpdatedAt'] ?? raw['time_dt']) as string);
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(END);
    expect(updated).toBeLessThan(now);
    before = now;
  }
});

// Planted fault seen red: ids of three hex digits.
test('an Id comes once, or again later as an update of the same finding', () => {
  const first = new Map<string, Raw>();
  let updates = 0;
  for (const { raw } of month as readonly { raw: Raw }[]) {
    const { id } = readingOf(raw);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, raw);
      continue;
    }
    updates += 1;
    expect(raw.CreatedAt ?? raw.finding_info.created_time).toBe(
      earlier.CreatedAt ?? earlier.finding_info.created_time,
    );
    expect(raw.Title ?? raw.finding_info.title).toBe(earlier.Title ?? earlier.finding_info.title);
    expect(raw.Resources?.[0].Id ?? raw.resources[0].uid).toBe(
      earlier.Resources?.[0].Id ?? earlier.resources[0].uid,
    );
  }
  expect(updates).toBeGreaterThan(800);
});

// Planted fault seen red: passed checks left NEW.
test('a check that passes is INFORMATIONAL and RESOLVED', () => {
  const checks = asff.filter((raw) => raw.Compliance?.SecurityControlId !== undefined);
  for (const { Compliance, Severity, Workflow } of checks) {
    expect(Compliance.Status === 'FAILED' || Severity.Label === 'INFORMATIONAL').toBe(true);
    expect(Compliance.Status !== 'PASSED' || Workflow.Status === 'RESOLVED').toBe(true);
  }
});

test('no finding is in both formats: an account has its GuardDuty and Inspector findings in one', () => {
  const formats = new Map<string, Set<string>>();
  for (const { raw } of month as readonly { raw: Raw }[]) {
    const { product, format } = readingOf(raw);
    if (product !== 'aws/guardduty' && product !== 'aws/inspector') continue;
    const reachability = raw.Network?.OpenPortRange !== undefined;
    const account = raw.AwsAccountId ?? raw.cloud.account.uid;
    if (!reachability) formats.set(account, (formats.get(account) ?? new Set<string>()).add(format));
  }
  expect([...formats.values()].filter((set) => set.size > 1)).toHaveLength(0);
});

test('samples say so, in every severity', () => {
  const samples = asff.filter((raw) => raw.Sample === true);
  expect(samples.length).toBeGreaterThan(100);
  expect(samples.every((raw) => raw.Title.startsWith('[SAMPLE] '))).toBe(true);
});

// Planted fault seen red: a directory with every account.
test('findings come from accounts that the directory lacks, too', () => {
  const known = new Set(organisation({ accounts: 120, seed: 5 }).accounts.map(({ id }) => id));
  const unknown = new Set(asff.map((raw) => raw.AwsAccountId).filter((id) => !known.has(id)));
  expect(unknown.size).toBe(1);
});
