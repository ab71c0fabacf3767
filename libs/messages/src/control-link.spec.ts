import { controlLink } from './control-link.js';

describe('controlLink', () => {
  it.each([
    ['S3.8', 's3-controls.html#s3-8'],
    ['IAM.1', 'iam-controls.html#iam-1'],
    ['NetworkFirewall.10', 'networkfirewall-controls.html#networkfirewall-10'],
  ])('%s is described at %s', (control, page) => {
    expect(controlLink(control)).toBe(`https://docs.aws.amazon.com/securityhub/latest/userguide/${page}`);
  });

  it.each(['PCI.EC2.1', 'CIS 1.1', 'S3', 'S3.8/../../evil', '', undefined])(
    'knows no page of %j',
    (control) => {
      expect(controlLink(control)).toBeUndefined();
    },
  );
});
