import { allowedAddress, httpsAddress } from './links.js';

describe('allowedAddress', () => {
  it.each([
    ['https://docs.aws.amazon.com/console/securityhub/S3.8/remediation', true],
    ['https://DOCS.aws.amazon.com/x', true],
    ['https://wiki.example.com/runbook', true],
    ['http://docs.aws.amazon.com/x', false],
    ['https://docs.aws.amazon.com.evil.example/x', false],
    ['https://evil-docs.aws.amazon.com/x', false],
    ['https://docs.aws.amazon.com@evil.example/x', false],
    ['https://user:pw@docs.aws.amazon.com/x', false],
    ['https://docs.aws.amazon.com:8443/x', false],
    ['https://docs.aws.amazon.com/?next=https://evil.example', false],
    ['https://console.aws.amazon.com/cloudformation/home#/stacks/quickcreate', false],
    ['https://sub.wiki.example.com/x', false],
    ['javascript:alert(1)', false],
    ['//docs.aws.amazon.com/x', false],
    [`https://docs.aws.amazon.com/${'x'.repeat(2_000)}`, false],
    ['', false],
    [undefined, false],
  ])('%j: %s', (address, allowed) => {
    const link = allowedAddress(address, { allowedHosts: ['wiki.example.com'] });
    expect(link !== undefined).toBe(allowed);
  });

  it('gives the address in its normal form', () => {
    expect(allowedAddress('https://DOCS.aws.amazon.com/a b>c')).toBe('https://docs.aws.amazon.com/a%20b%3Ec');
  });

  it('takes any https host for a runbook', () => {
    expect(httpsAddress('https://wiki.example.com/a')?.href).toBe('https://wiki.example.com/a');
    expect(httpsAddress('http://wiki.example.com/a')).toBeUndefined();
  });
});
