import { statusAfter } from './workflow.js';

const control = (Status: string, RecordState = 'ACTIVE') => ({
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  Compliance: { Status },
  RecordState,
});
const threat = (RecordState: string) => ({
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
  RecordState,
});

// Planted fault: without the exception for SUPPRESSED the last three rows are red.
test.each<[string, string, object | undefined, object, string]>([
  ['a new finding', 'NEW', undefined, threat('ACTIVE'), 'NEW'],
  ['a new control finding that failed', 'NEW', undefined, control('FAILED'), 'NEW'],
  ['a new control finding that passed', 'NEW', undefined, control('PASSED'), 'RESOLVED'],
  [
    'a finding of another product that passed',
    'NEW',
    undefined,
    { ...threat('ACTIVE'), Compliance: { Status: 'PASSED' } },
    'NEW',
  ],
  ['failed, then passed', 'NOTIFIED', control('FAILED'), control('PASSED'), 'RESOLVED'],
  ['passed, then failed', 'RESOLVED', control('PASSED'), control('FAILED'), 'NEW'],
  ['passed, then a warning', 'NOTIFIED', control('PASSED'), control('WARNING'), 'NEW'],
  ['passed, then not available', 'RESOLVED', control('PASSED'), control('NOT_AVAILABLE'), 'NEW'],
  ['failed again', 'NOTIFIED', control('FAILED'), control('FAILED'), 'NOTIFIED'],
  ['archived, then active', 'NOTIFIED', threat('ARCHIVED'), threat('ACTIVE'), 'NEW'],
  ['archived, then active, resolved', 'RESOLVED', threat('ARCHIVED'), threat('ACTIVE'), 'NEW'],
  ['active, then archived', 'NOTIFIED', threat('ACTIVE'), threat('ARCHIVED'), 'NOTIFIED'],
  ['suppressed, passed', 'SUPPRESSED', control('FAILED'), control('PASSED'), 'SUPPRESSED'],
  ['suppressed, failed', 'SUPPRESSED', control('PASSED'), control('FAILED'), 'SUPPRESSED'],
  ['suppressed, active again', 'SUPPRESSED', threat('ARCHIVED'), threat('ACTIVE'), 'SUPPRESSED'],
])('%s', (_what, status, before, after, expected) => {
  expect(
    statusAfter(status, before as Record<string, unknown> | undefined, after as Record<string, unknown>),
  ).toBe(expected);
});
