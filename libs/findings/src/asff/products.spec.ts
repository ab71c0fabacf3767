import fc from 'fast-check';

import { awsProductOf, partitionOfArn, productOf, productPathOf, regionOfArn } from './products.js';

const PARTITIONS = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
];

describe('a product ARN', () => {
  it.each(PARTITIONS)('is read in the partition %s', (partition) => {
    const arn = `arn:${partition}:securityhub:xx-east-1::product/aws/guardduty`;
    expect(partitionOfArn(arn)).toBe(partition);
    expect(regionOfArn(arn)).toBe('xx-east-1');
    expect(awsProductOf(arn)?.name).toBe('GuardDuty');
  });

  // Planted fault seen red: productv2 not stripped.
  it.each([
    ['aws/guardduty', 'arn:aws:securityhub:eu-west-1::product/aws/guardduty'],
    ['aws/guardduty', 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty'],
    ['111122223333/default', 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default'],
    [
      '7d1c4a52-0000-4000-8000-000000000000',
      'arn:aws:securityhub:eu-west-1::productv2/7d1c4a52-0000-4000-8000-000000000000',
    ],
    [undefined, 'arn:aws:securityhub:eu-west-1::product/'],
    [undefined, 'arn:aws:securityhub:eu-west-1::productx/aws/guardduty'],
    [undefined, 'arn:aws:securityhub:eu-west-1::hub/default'],
    [undefined, 'arn:aws:securityhub:eu-west-1'],
    [undefined, 'product/aws/guardduty'],
    [undefined, 'prowler'],
  ])('names the product %s: %s', (product, arn) => {
    expect(productOf(arn)).toBe(product);
  });

  it.each([
    [undefined, 'westeurope', 'arn:azure:securityhub:westeurope::x'],
    ['aws', undefined, 'arn:aws:securityhub:::product/a/b'],
    ['aws', undefined, 'arn:aws::securityhub:eu-west-1:111122223333:detector/x'],
    ['aws', undefined, 'arn:aws:iam'],
    [undefined, undefined, 'arn:aws'],
    [undefined, undefined, ''],
  ])('partition %s and Region %s of %s', (partition, region, arn) => {
    expect([partitionOfArn(arn), regionOfArn(arn)]).toEqual([partition, region]);
  });

  it('has one path in both generations', () => {
    expect(productPathOf('arn:aws:securityhub:eu-west-1::productv2/example/scanner')).toEqual(
      productPathOf('arn:aws:securityhub:eu-west-1::product/example/scanner'),
    );
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((parts) => `arn:${parts.join(':')}`),
        ),
        (arn) => {
          for (const read of [productOf, partitionOfArn, regionOfArn]) expect(read(arn)).not.toBe('');
        },
      ),
    );
  });
});
