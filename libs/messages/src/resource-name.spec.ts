import { resourceName } from './resource-name.js';

describe('resourceName', () => {
  it.each([
    ['arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc', 'i-0abc'],
    ['arn:aws:s3:::example-bucket', 'example-bucket'],
    ['arn:aws:s3:::example-bucket/invoices/1.pdf', '1.pdf'],
    ['arn:aws:iam::111122223333:role/service-role/deployer', 'deployer'],
    ['arn:aws:lambda:eu-west-1:111122223333:function:payments', 'payments'],
    ['arn:aws:rds:eu-west-1:111122223333:db:orders', 'orders'],
    ['arn:aws:iam::111122223333:root', 'root'],
    ['arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/payments', '/aws/lambda/payments'],
    [
      'arn:aws:ecr:eu-west-1:111122223333:repository/team/api/sha256:0123456789abcdef0123456789abcdef',
      'api@sha256:0123456789ab',
    ],
    ['AWS::::Account:111122223333', 'account 111122223333'],
    ['AWS::IAM::AccessKey:AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
    ['i-0abc', 'i-0abc'],
    ['arn:aws:ec2:eu-west-1:111122223333:instance/', 'arn:aws:ec2:eu-west-1:111122223333:instance/'],
    ['arn:aws', 'arn:aws'],
    ['', ''],
  ])('%s', (id, expected) => {
    expect(resourceName({ type: 'Other', id })).toBe(expected);
  });
});
