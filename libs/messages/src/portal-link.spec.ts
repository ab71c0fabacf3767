import { findingLink } from './portal-link.js';

const details = {
  id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/9c/finding/4e',
  product_arn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
  region: 'eu-west-1',
  account: '111122223333',
};
const portal = { startUrl: 'https://d-1234567890.awsapps.com/start', roleName: 'SecurityAudit' };

function portalOf(link: string | undefined) {
  const [start, query = ''] = (link ?? '').split('#/console?');
  return { start, ...Object.fromEntries(new URLSearchParams(query)) };
}

describe('findingLink', () => {
  it('opens the console by the access portal', () => {
    const direct = findingLink(details);
    expect(portalOf(findingLink(details, { portal }))).toEqual({
      start: 'https://d-1234567890.awsapps.com/start',
      account_id: '111122223333',
      role_name: 'SecurityAudit',
      destination: direct,
    });
  });

  it('opens the account where findings are looked at, and lets the portal ask for the role', () => {
    const link = findingLink(details, { portal: { startUrl: portal.startUrl, accountId: '999988887777' } });
    expect(portalOf(link)).toEqual({
      start: portal.startUrl,
      account_id: '999988887777',
      destination: findingLink(details),
    });
  });

  it.each([
    ['an address that is not https', details, { startUrl: 'http://d-1.awsapps.com/start' }],
    ['an account that is none', { ...details, account: '1&role_name=Admin' }, portal],
    ['an address that gets too long', { ...details, id: 'x'.repeat(1_350) }, portal],
  ])('goes to the console itself with %s', (_, finding, options) => {
    expect(findingLink(finding, { portal: options })).toBe(findingLink(finding));
  });

  it('gives none where no console is wanted', () => {
    expect(findingLink(details, { console: false, portal })).toBeUndefined();
  });
});
