import fc from 'fast-check';

import { correlationKeyOf } from './correlation.js';
import { readFinding } from './index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from './testing.js';

const key = (raw: object) => correlationKeyOf(readFinding(raw));
const guardDuty = 'arn:aws:guardduty:eu-west-1';

/** A finding of another product in both formats of Security Hub. */
const copies = (product: string, id: string): [object, object] => [
  aFinding({ ProductArn: `arn:aws:securityhub:eu-west-1::product/${product}`, Id: id }),
  anOcsfFinding({
    metadata: { product: { uid: `arn:aws:securityhub:eu-west-1::productv2/${product}` } },
    finding_info: { uid: id },
  }),
];

describe('correlationKeyOf', () => {
  it('is 64 hex digits', () => {
    expect(key(aFinding())).toMatch(/^[0-9a-f]{64}$/);
  });

  // Planted fault seen red: the id taken whole.
  it.each<[string, [object, object]]>([
    ['CSPM and V2', [aFinding(), anOcsfFinding()]],
    ['CSPM and GuardDuty', [aFinding(), aGuardDutyFinding()]],
    [
      'member and administrator, whose detector is another',
      [
        aFinding({ Id: `${guardDuty}:111122223333:detector/aaaa/finding/1` }),
        aFinding({ Id: `${guardDuty}:444455556666:detector/bbbb/finding/1` }),
      ],
    ],
    [
      'the API and the event of GuardDuty',
      [
        aGuardDutyFinding({ arn: undefined, Arn: `${guardDuty}:1:detector/a/finding/1` }),
        aGuardDutyFinding({ arn: `${guardDuty}:1:detector/a/finding/1` }),
      ],
    ],
    ['Inspector', copies('aws/inspector', 'arn:aws:inspector2:eu-west-1:111122223333:finding/0a1b')],
    [
      'a control',
      copies(
        'aws/securityhub',
        'arn:aws:securityhub:eu-west-1:111122223333:security-control/EC2.19/finding/0a1b',
      ),
    ],
    ['a custom product', copies('111122223333/default', 'my-finding')],
    ['a Region that only the product ARN names', [aFinding({ Region: undefined }), aFinding()]],
  ])('is one for copies: %s', (_, [one, other]) => {
    expect(key(one)).toBe(key(other));
  });

  // Planted fault seen red: no account in the key.
  it.each<[string, [object, object]]>([
    ['accounts', [aFinding(), aFinding({ AwsAccountId: '444455556666' })]],
    ['Regions', [aFinding(), aFinding({ Region: 'eu-central-1' })]],
    ['findings', [aFinding(), aFinding({ Id: `${guardDuty}:111122223333:detector/a/finding/other` })]],
    ['products', [copies('aws/inspector', 'x')[0], copies('aws/macie', 'x')[0]]],
    [
      'ids of a product that is not of AWS, however they end',
      [copies('example/x', 'arn:a/finding/1')[0], copies('example/x', 'arn:b/finding/1')[0]],
    ],
    [
      'analyzers about one bucket',
      [
        copies(
          'aws/access-analyzer',
          'arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/a/arn:aws:s3:::b',
        )[0],
        copies(
          'aws/access-analyzer',
          'arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/c/arn:aws:s3:::b',
        )[0],
      ],
    ],
    [
      'texts that run into each other',
      [
        aFinding({ ProductArn: 'p', AwsAccountId: '1\n2', Region: '3' }),
        aFinding({ ProductArn: 'p', AwsAccountId: '1', Region: '2\n3' }),
      ],
    ],
  ])('differs for different %s', (_, [one, other]) => {
    expect(key(one)).not.toBe(key(other));
  });

  it('takes any texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, end) => {
        const arn = `arn:${id}/finding/${end}`;
        expect(correlationKeyOf({ ...readFinding(aFinding()), id: arn })).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
