import { readConfig } from './config.js';
import { scopeOf } from './scope-of.js';

const whole = {
  AWS_REGION: 'eu-west-1',
  TOCSIN_ACCOUNT_ID: '111122223333',
  TOCSIN_CALLS_PER_SECOND: '1',
  TOCSIN_FINDINGS_FROM: 'everywhere',
  TOCSIN_LEDGER_TABLE: 'ledger',
  TOCSIN_MINIMUM_SEVERITY: 'HIGH',
  TOCSIN_MODE: 'live',
  TOCSIN_PARTITION: 'aws',
  TOCSIN_POLICY_PATH: '/opt/tocsin/policy.json',
  TOCSIN_POLICY_SHA256: 'f'.repeat(64),
  TOCSIN_ROUTINE_QUEUE_URL: 'https://sqs/routine',
  TOCSIN_SETTLE_SECONDS: '1800',
  TOCSIN_SOURCE: 'cspm',
  TOCSIN_SWEEP: 'on',
  TOCSIN_SWEEP_QUEUE_URL: 'https://sqs/sweep',
  TOCSIN_URGENT_QUEUE_URL: 'https://sqs/urgent',
};

it('reads a whole environment', () => {
  expect(readConfig(whole)).toMatchObject({ callsPerSecond: 1, settleSeconds: 1800, region: 'eu-west-1' });
});

it('names everything that is wrong at once', () => {
  const wrong = { ...whole, TOCSIN_MODE: 'loud', TOCSIN_SETTLE_SECONDS: 'soon', TOCSIN_LEDGER_TABLE: '' };
  expect(() => readConfig(wrong)).toThrow(
    /TOCSIN_LEDGER_TABLE is missing; TOCSIN_MODE is "loud", allowed: live, shadow; TOCSIN_SETTLE_SECONDS is "soon", allowed: a number from 0 to 86400/,
  );
});

it.each([
  ['everywhere', {}],
  ['this-account', { accountId: '111122223333' }],
  ['this-region', { region: 'eu-west-1' }],
  ['this-account-and-region', { accountId: '111122223333', region: 'eu-west-1' }],
])('looks at findings from %s', (from, expected) => {
  const config = readConfig({ ...whole, TOCSIN_FINDINGS_FROM: from });
  expect(scopeOf(config, Date.parse('2026-11-25T12:00:00.000Z'))).toEqual({
    minimumSeverity: 'HIGH',
    partition: 'aws',
    archivedSince: '2026-11-24T12:00:00.000Z',
    ...expected,
  });
});
