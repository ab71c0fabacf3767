import { consoleLink } from './console-link.js';

const id = 'arn:aws:guardduty:eu-west-1:111122223333:detector/9c/finding/4e';

function linkFor(partition: string, region: string, findingId = id, regionOfFinding = 'eu-west-1') {
  const product_arn = `arn:${partition}:securityhub:${region}::product/aws/guardduty`;
  return consoleLink({ id: findingId, product_arn, region: regionOfFinding });
}

describe('consoleLink', () => {
  it.each([
    [
      'aws',
      'eu-west-1',
      'https://console.aws.amazon.com/securityhub/home?region=eu-west-1#/findings?search=',
    ],
    [
      'aws-cn',
      'cn-north-1',
      'https://console.amazonaws.cn/securityhub/home?region=cn-north-1#/findings?search=',
    ],
    [
      'aws-us-gov',
      'us-gov-west-1',
      'https://console.amazonaws-us-gov.com/securityhub/home?region=us-gov-west-1#/findings?search=',
    ],
    [
      'aws-eusc',
      'eusc-de-east-1',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/securityhub/home?region=eusc-de-east-1#/findings?search=',
    ],
    [
      'aws-iso',
      'us-iso-east-1',
      'https://console.c2s.ic.gov/securityhub/home?region=us-iso-east-1#/findings',
    ],
    ['aws-iso-b', 'us-isob-east-1', 'https://console.sc2s.sgov.gov/securityhub/home?region=us-isob-east-1#/'],
  ])('knows the console of %s', (partition, region, start) => {
    expect(linkFor(partition, region)?.startsWith(start)).toBe(true);
  });

  it('takes the host of another partition as it is given', () => {
    const product_arn = 'arn:aws-iso-e:securityhub:eu-isoe-west-1::product/aws/guardduty';
    const hosts = { 'aws-iso-e': 'console.example' };
    expect(consoleLink({ id, product_arn, region: '' }, hosts)).toMatch(
      /^https:\/\/console\.example\/securityhub\/home/,
    );
  });

  it('opens a finding in OCSF in Security Hub', () => {
    const product_arn = 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty';
    const link = consoleLink({ id, product_arn, region: 'eu-west-1' }) ?? '';
    expect(
      link.startsWith('https://console.aws.amazon.com/securityhub/v2/home?region=eu-west-1#/findings?'),
    ).toBe(true);
    const search = decodeURIComponent(decodeURIComponent(link.split('?search=')[1] ?? ''));
    expect(search).toBe(`finding_info.uid=\\operator\\:EQUALS\\:${id}`);
  });

  it.each([
    ['aws-iso-e', 'eu-isoe-west-1'],
    ['constructor', 'eu-west-1'],
  ])('gives none in %s', (partition, region) => {
    expect(linkFor(partition, region)).toBeUndefined();
  });

  it('searches for the finding, encoded twice', () => {
    const search = new URL(linkFor('aws', 'eu-west-1') ?? '').hash.split('?search=')[1] ?? '';
    const once = decodeURIComponent(search);
    expect(once.startsWith('Id=%5Coperator%5C%3AEQUALS%5C%3Aarn%3Aaws')).toBe(true);
    expect(decodeURIComponent(once)).toBe(`Id=\\operator\\:EQUALS\\:${id}`);
  });

  it('takes the Region of the finding where the product ARN has none, and none that is not one', () => {
    expect(linkFor('aws', '')).toContain('region=eu-west-1#');
    expect(linkFor('aws', '', id, 'unknown')).toBeUndefined();
    expect(linkFor('aws', 'x.evil.example/?', id, 'eu-west-1&x=')).toBeUndefined();
  });

  it.each([
    ['too long an id', `arn:${'x'.repeat(2_000)}`],
    ['an id of many signs', '::/'.repeat(400)],
    ['an id with a secret', 'finding/AKIAIOSFODNN7EXAMPLE'],
  ])('leads to the list of findings for %s', (_, findingId) => {
    expect(linkFor('aws', 'eu-west-1', findingId)).toBe(
      'https://console.aws.amazon.com/securityhub/home?region=eu-west-1#/findings',
    );
  });

  it.each(["(a)'b'*!", '\uD800', 'a b\n<c>"d"', 'http://evil.example/'])(
    'encodes %j so that it stays one link',
    (findingId) => {
      expect(linkFor('aws', 'eu-west-1', findingId)).toMatch(/^https:\/\/[A-Za-z0-9.\-/?=#%_~]+$/);
    },
  );
});
