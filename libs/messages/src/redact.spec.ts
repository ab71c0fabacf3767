import fc from 'fast-check';
import { cpuTime } from './fixtures/cpu-time.js';
import { HOSTILE_TEXTS } from './fixtures/hostile-texts.js';
import { redactSecrets } from './redact.js';

const KEY = `-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----`;
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r';

describe('redactSecrets', () => {
  it.each([
    ['an access key id', 'by AKIAIOSFODNN7EXAMPLE.', 'by AKIA************MPLE.'],
    ['a temporary access key id', 'ASIAIOSFODNN7EXAMPLE', 'ASIA************MPLE'],
    ['an access key id in a word', 'keyAKIAIOSFODNN7EXAMPLEx', 'keyAKIA************MPLEx'],
    ['a role id, which is no secret', 'AROAIOSFODNN7EXAMPLE', 'AROAIOSFODNN7EXAMPLE'],
    ['a private key', `a ${KEY} b`, 'a [redacted] b'],
    ['two private keys', `${KEY}${KEY}.`, '[redacted][redacted].'],
    ['a private key that is cut off', 'a -----BEGIN PRIVATE KEY-----\nMIIEow', 'a [redacted]'],
    ['a certificate, which is public', '-----BEGIN CERTIFICATE----- MII', '-----BEGIN CERTIFICATE----- MII'],
    [
      'a presigned URL',
      'https://b.example.com/k?X-Amz-Signature=abc123&X-Amz-Security-Token=FwoG%2F&x=1',
      'https://b.example.com/k?X-Amz-Signature=[redacted]&X-Amz-Security-Token=[redacted]&x=1',
    ],
    ['an encoded signature', 'X-Amz-Signature%3Dabc', 'X-Amz-Signature%3D[redacted]'],
    ['a header', 'authorization: Bearer abc.def sent', 'authorization: Bearer [redacted] sent'],
    ['a header in JSON', '{"Authorization":"Basic dXNlcg=="}', '{"Authorization":"Basic [redacted]"}'],
    ['a JSON Web Token', `token ${JWT} leaked`, 'token [redacted] leaked'],
    ['a password', 'login?user=a&password=hunter2&b=1', 'login?user=a&password=[redacted]&b=1'],
    ['a secret key', 'aws_secret_access_key = wJalrXUtnFEMI/K7', 'aws_secret_access_key = [redacted]'],
    [
      'what AWS STS answers',
      '{"SecretAccessKey": "wJalrXUtnFEMI/K7", "SessionToken":"abc/+="}',
      '{"SecretAccessKey": "[redacted]", "SessionToken":"[redacted]"}',
    ],
    ['a password in JSON', '{"password":"hunter2"}', '{"password":"[redacted]"}'],
    ['a password of two words', 'password="correct horse" x', 'password="[redacted]" x'],
    ['a password in an address', 'mysql://app:hunter2@db:3306/a', 'mysql://app:[redacted]@db:3306/a'],
    ['a header of another scheme', 'Authorization: GenieKey hunter2', 'Authorization: GenieKey [redacted]'],
    ['an address with a port', 'http://a:80/b@c', 'http://a:80/b@c'],
    ['a webhook', 'https://hooks.slack.com/services/T0/B0/x', 'https://hooks.slack.com/services/[redacted]'],
    [
      'a webhook of Teams',
      'https://a.webhook.office.com/webhookb2/x/y and https://b.logic.azure.com/z?sig=q',
      'https://a.webhook.office.com/[redacted] and https://b.logic.azure.com/[redacted]',
    ],
    ['plain words', 'The password: policy is weak.', 'The password: policy is weak.'],
  ])('%s', (_, text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  it('is idempotent', () => {
    const secrets = fc.constantFrom(
      ...HOSTILE_TEXTS,
      KEY,
      JWT,
      'Authorization: Token ',
      'X-Amz-Signature=',
      '"token":"',
      'password="a b',
      '://u:p@',
      ' ',
      '=',
      '"',
    );
    fc.assert(
      fc.property(fc.array(secrets, { maxLength: 8 }), (parts) => {
        const once = redactSecrets(parts.join(''));
        expect(redactSecrets(once)).toBe(once);
      }),
    );
  });

  // Planted: the JSON Web Token pattern /eyJ[\w-]+\.eyJ[\w-]+\./g instead of runs; 'eyJ-' takes most of a minute.
  it.each([
    'a',
    'eyJ-',
    'eyJ.',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY',
    'AKIA',
    'Authorization: ',
    'secret=',
    'secret="',
    '://a:',
    '"token":"',
    ' \t',
  ])('takes linear time on 300 KB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    expect(cpuTime(() => redactSecrets(text))).toBeLessThan(1_000);
  });
});
