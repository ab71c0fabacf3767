import { MARKER, SEVERITY_LABELS } from '@tocsin/findings';
import type { Deployment } from '../../deployment/deployment.js';
import { isRawObject, type RawObject } from '../../raw-json.js';
import { BASE_FINDINGS } from '../witness/base-findings.js';
import type { Random } from './random.js';

const BANDS = {
  INFORMATIONAL: [0, 0],
  LOW: [1, 39],
  MEDIUM: [40, 69],
  HIGH: [70, 89],
  CRITICAL: [90, 100],
} as const;
const TEXTS = [
  'ProductName',
  'CompanyName',
  'Region',
  'GeneratorId',
  'AwsAccountId',
  'AwsAccountName',
  'Title',
  'Description',
  'Id',
  'ProductArn',
];

/** Members that a finding need not have: absent, null and empty are tried too. */
const OPTIONAL = ['ProductName', 'CompanyName', 'Region', 'AwsAccountName', 'SourceUrl', 'VerificationState'];

/** Every text that a deployment mentions: where its rules part, and beside it. */
export function mentionedTexts(deployment: Deployment): readonly string[] {
  const texts = new Set<string>();
  const open: unknown[] = [
    deployment.automationRules.map(({ rule }) => rule),
    deployment.eventRules.map(({ pattern }) => pattern),
    deployment.subscriptions.map(({ filterPolicy }) => filterPolicy),
    deployment.eventSources.map(({ filters }) => filters),
    deployment.functions.map(({ processor }) => processor?.policy?.rules.map(({ when }) => when)),
  ];
  for (let part = open.pop(); part !== undefined || open.length > 0; part = open.pop()) {
    if (typeof part === 'string') texts.add(part);
    else if (Array.isArray(part)) open.push(...(part as unknown[]));
    else if (isRawObject(part)) {
      for (const name of Object.keys(part)) texts.add(name);
      open.push(...Object.values(part));
    }
  }
  return [...texts];
}

/** A finding that Security Hub could hold: one of the bases, changed where the rules of a deployment look. */
export function randomFinding(
  random: Random,
  texts: readonly string[],
  bases: readonly RawObject[] = BASE_FINDINGS,
): RawObject {
  const finding: Record<string, unknown> = { ...random.pick(bases) };
  const text = () => {
    const one = random.pick(texts);
    return random.pick([one, one, `${one}x`, `x${one}`, one.toLowerCase(), `test ${one}`]) || 'x';
  };
  const label = random.pick(SEVERITY_LABELS);
  const [low, high] = BANDS[label];
  finding['Severity'] = { Label: label, Normalized: low + random.below(high - low + 1) };
  finding['Workflow'] = { Status: random.pick(['NEW', 'NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED']) };
  finding['RecordState'] = random.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ARCHIVED']);
  for (const name of TEXTS) if (random.below(4) === 0) finding[name] = text();
  if (random.below(3) === 0) finding['Types'] = Array.from({ length: random.below(4) }, text);
  if (random.below(3) === 0) {
    finding['Compliance'] = {
      ...(random.below(2) === 0
        ? { Status: random.pick(['FAILED', 'PASSED', 'WARNING', 'NOT_AVAILABLE']) }
        : {}),
      ...(random.below(2) === 0 ? { SecurityControlId: text() } : {}),
      ...(random.below(3) === 0 ? { AssociatedStandards: [{ StandardsId: text() }] } : {}),
    };
  }
  if (random.below(2) === 0)
    finding['Resources'] = Array.from({ length: 1 + random.below(3) }, () => resource(random, text));
  if (random.below(4) === 0) finding['Confidence'] = random.below(101);
  if (random.below(4) === 0) finding['Criticality'] = random.below(101);
  if (random.below(6) === 0) finding['Sample'] = random.below(2) === 0;
  if (random.below(4) === 0)
    finding['Note'] = { Text: text(), UpdatedBy: text(), UpdatedAt: '2026-01-01T00:00:00Z' };
  if (random.below(4) === 0)
    finding['CreatedAt'] = new Date(Date.UTC(2026, random.below(11), 1 + random.below(28))).toISOString();
  for (const name of OPTIONAL) {
    const chance = random.below(12);
    if (chance === 0) finding[name] = random.pick(['', null]);
    if (chance === 1) delete finding[name];
  }
  if (random.below(3) > 0) {
    finding['UserDefinedFields'] = {
      ...(random.below(3) > 0 ? { [MARKER.field]: MARKER.value } : {}),
      ...(random.below(4) === 0 ? { [text().slice(0, 128)]: text() } : {}),
    };
  }
  return finding;
}

function resource(random: Random, text: () => string): RawObject {
  return {
    Type: text(),
    Id: text(),
    ...(random.below(2) === 0 ? { Region: text() } : {}),
    ...(random.below(2) === 0 ? { Tags: { [random.pick(['Environment', 'Team', 'env'])]: text() } } : {}),
  };
}
