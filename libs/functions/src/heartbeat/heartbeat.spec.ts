import { readFinding } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import { heartbeatFinding, isHeartbeat, isTimely } from './heartbeat.js';

const place = {
  productArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
  name: 'soc',
};
const AT = '2026-11-25T12:00:00.000Z';
const raw = heartbeatFinding(place, AT);

it('knows its own', () => {
  expect(isHeartbeat(readFinding(raw), place)).toBe(true);
});

// Each line of isHeartbeat seen red when taken out.
it.each<readonly [string, object]>([
  ['of another product', { ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' }],
  ['of another account', { ProductArn: place.productArn.replaceAll('111122223333', '444455556666') }],
  ['of another Region', { ProductArn: place.productArn.replace('eu-west-1', 'eu-west-2') }],
  ['of another generator', { GeneratorId: 'check' }],
  ['of another stack', { Id: 'tocsin/heartbeat/soc2/2026-11-25' }],
  ['that is not archived', { RecordState: 'ACTIVE' }],
  ['that is serious', { Severity: { Label: 'HIGH' } }],
  ['without the marker', { UserDefinedFields: {} }],
])('takes a finding %s for none', (_, changes) => {
  expect(isHeartbeat(readFinding({ ...raw, ...changes }), place)).toBe(false);
});

it('has what an import needs, and one id a day', () => {
  // Source: AWS Security Hub API reference, AwsSecurityFinding: required members.
  for (const name of Object.keys(aFinding()).filter((member) => REQUIRED.includes(member))) {
    expect(raw).toHaveProperty(name);
  }
  expect(heartbeatFinding(place, '2026-11-25T23:59:59.000Z')['Id']).toBe(raw['Id']);
  expect(heartbeatFinding(place, '2026-11-26T00:00:00.000Z')['Id']).not.toBe(raw['Id']);
  expect(JSON.stringify(raw)).toContain('"RecordState":"ARCHIVED","Workflow":{"Status":"RESOLVED"}');
});

it.each([
  ['2026-11-25T12:00:00.000Z', true],
  ['2026-11-25T12:10:00.000Z', true],
  ['2026-11-25T12:10:00.001Z', false],
  ['2026-11-25T11:49:59.999Z', false],
])('at %s it is in time: %s', (now, expected) => {
  expect(isTimely(readFinding(raw), Date.parse(now))).toBe(expected);
});

const REQUIRED = [
  'SchemaVersion',
  'Id',
  'ProductArn',
  'GeneratorId',
  'AwsAccountId',
  'CreatedAt',
  'UpdatedAt',
  'Severity',
  'Title',
  'Description',
  'Resources',
];
