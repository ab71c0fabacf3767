import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readingOf } from './describe/severity-of.js';
import { detectionOf } from './guardduty/detections.js';
import { generateMonth, INTRUSIONS, type MonthFinding } from './index.js';
import { STORIES } from './intrusions/intrusions.js';
import { harmlessOf } from './schedule/guardduty-background.js';

const month: readonly MonthFinding[] = [...generateMonth({ findings: 20_000, seed: 3 })];

/** Paths of the members of a finding, array places left out. */
function shapeOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, `${path}[]`));
  if (value === null || typeof value !== 'object') return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`));
}

// Planted fault seen red: a member of their own on the findings of intrusions.
test('an intrusion’s finding has no member that harmless findings never have', () => {
  const harmless = new Set(
    month.filter(({ intrusion }) => intrusion === undefined).flatMap(({ raw }) => shapeOf(raw)),
  );
  for (const { raw, intrusion } of month) {
    if (intrusion === undefined) continue;
    expect(shapeOf(raw).filter((path) => !harmless.has(path))).toEqual([]);
  }
});

// Planted fault seen red: the number of the intrusion in the description.
test('no text of an intrusion’s finding names the intrusion', () => {
  for (const { raw, intrusion } of month) {
    if (intrusion === undefined) continue;
    expect(JSON.stringify(raw)).not.toMatch(/intrusion|planted|attacker|malicious actor/i);
    expect(JSON.stringify(raw)).not.toContain(INTRUSIONS[intrusion - 1]?.title as string);
  }
});

/** Source of the words: members of a story whose type is GuardDuty's. */
const guardDutySteps = STORIES.flatMap(({ steps }) => steps.filter(({ from }) => from === 'guardduty'));

// Planted fault seen red: a type struck from the table of the background.
test.each([...new Set(guardDutySteps.map(({ what }) => what))])('%s happens harmlessly, too', (type) => {
  expect(detectionOf(type).type).toBe(type);
  expect(harmlessOf(type)).toBeGreaterThan(0);
});

test('harmless findings come between those of each intrusion, from its own account as well', () => {
  for (const { id } of INTRUSIONS) {
    const places = month.flatMap(({ intrusion }, index) => (intrusion === id ? [index] : []));
    const between = month.slice(places[0], places.at(-1)).filter(({ intrusion }) => intrusion === undefined);
    expect(between.length).toBeGreaterThan(20);
    const account = accountOf(month[places[0] as number] as MonthFinding);
    expect(month.some((finding) => finding.intrusion === undefined && accountOf(finding) === account)).toBe(
      true,
    );
  }
});

test('an intrusion’s findings start with types that are noise elsewhere', () => {
  for (const { steps } of STORIES) {
    const noisy = steps.filter(({ from, what }) => from !== 'guardduty' || harmlessOf(what) > 20);
    expect(noisy.length).toBeGreaterThan(0);
  }
});

test('the generator imports nothing of the rules', () => {
  const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  expect(sources.length).toBeGreaterThan(50);
  for (const file of sources) {
    const imports = readFileSync(join(__dirname, file), 'utf8').match(/^(import|export) .*from '.*'/gm) ?? [];
    expect(imports.filter((line) => !/from '\./.test(line))).toEqual([]);
  }
});

function accountOf({ raw }: MonthFinding): unknown {
  return raw['AwsAccountId'] ?? (raw['cloud'] as { account: { uid: string } }).account.uid;
}

test('the reading of a record gives one of the known labels', () => {
  const labels = new Set(month.map(({ raw }) => readingOf(raw).label));
  expect(labels).toEqual(new Set(['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']));
});
