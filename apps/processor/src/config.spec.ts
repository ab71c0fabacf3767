import { readConfig } from './config.js';

const whole = {
  TOCSIN_TOPIC_ARN: 'arn:aws:sns:eu-west-1:111122223333:t',
  TOCSIN_LEDGER_TABLE: 'ledger',
  TOCSIN_PARKED_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/parked',
  TOCSIN_ROUTINE_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/routine',
  TOCSIN_STORM_THRESHOLD: '20',
  TOCSIN_STORM_SECONDS: '300',
  TOCSIN_GATHER_SECONDS: '86400',
  TOCSIN_BACKLOG: 'digest',
  TOCSIN_POLICY_PATH: '/opt/tocsin/policy.json',
  TOCSIN_POLICY_SHA256: 'f'.repeat(64),
  TOCSIN_MODE: 'shadow',
  TOCSIN_MARK: 'notified',
};

describe('readConfig', () => {
  it('reads a whole environment', () => {
    expect(readConfig({ ...whole, TOCSIN_TIME_ZONE: 'Europe/Berlin' })).toMatchObject({
      mode: 'shadow',
      mark: 'notified',
      timeZone: 'Europe/Berlin',
      digests: { stormThreshold: 20, stormSeconds: 300, gatherSeconds: 86_400, backlog: 'digest' },
    });
  });

  it('names everything that is wrong at once', () => {
    const wrong = { ...whole, TOCSIN_MODE: 'loud', TOCSIN_TOPIC_ARN: '', TOCSIN_TIME_ZONE: 'Mars/Base' };
    expect(() => readConfig(wrong)).toThrow(
      /TOCSIN_TOPIC_ARN is missing; TOCSIN_MODE is "loud", allowed: live, shadow; TOCSIN_TIME_ZONE is "Mars\/Base"/,
    );
  });
});
