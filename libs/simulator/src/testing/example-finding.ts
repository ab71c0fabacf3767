/** A finding that BatchImportFindings takes, for tests. */
export function exampleFinding(overrides: object = {}): Record<string, unknown> {
  return {
    SchemaVersion: '2018-10-08',
    Id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/1/finding/1',
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
    GeneratorId: 'arn:aws:guardduty:eu-west-1:111122223333:detector/1',
    AwsAccountId: '111122223333',
    CreatedAt: '2026-11-24T10:00:00.000Z',
    UpdatedAt: '2026-11-24T10:00:00.000Z',
    Title: 'An instance talks to a command and control server.',
    Description: 'The instance i-0abc queries a domain that is known for malware.',
    Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS'],
    Severity: { Label: 'HIGH' },
    Resources: [{ Type: 'AwsEc2Instance', Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc' }],
    ...overrides,
  };
}
