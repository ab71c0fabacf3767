/** A fresh GuardDuty-like finding in ASFF. Documentation addresses and account ids only. */
export function exampleFinding(): Record<string, unknown> {
  const detector = 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0';
  const instance = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abcd1234ef567890';
  const types = ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'];
  return {
    SchemaVersion: '2018-10-08',
    Id: `${detector}/finding/46ba0ac2845071e23ccdeb2ae03bfdea`,
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
    ProductName: 'GuardDuty',
    CompanyName: 'Amazon',
    Region: 'eu-west-1',
    GeneratorId: detector,
    AwsAccountId: '111122223333',
    AwsAccountName: 'payments-production',
    Types: types,
    FirstObservedAt: '2026-11-24T11:58:12.000Z',
    LastObservedAt: '2026-11-24T12:01:47.000Z',
    CreatedAt: '2026-11-24T12:03:05.112Z',
    UpdatedAt: '2026-11-24T12:03:05.112Z',
    Severity: { Product: 8, Label: 'HIGH', Normalized: 70, Original: '8.0' },
    Title: 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.',
    Description:
      'The EC2 instance i-0abcd1234ef567890 sent traffic to 198.51.100.23, an address on a list of command and control servers.',
    Remediation: {
      Recommendation: {
        Text: 'Isolate the instance and look at what runs on it.',
        Url: 'https://docs.aws.amazon.com/guardduty/latest/ug/compromised-ec2.html',
      },
    },
    SourceUrl: 'https://eu-west-1.console.aws.amazon.com/guardduty/home?region=eu-west-1#/findings',
    ProductFields: {
      'aws/guardduty/service/count': '4',
      'aws/securityhub/ProductName': 'GuardDuty',
      'aws/securityhub/CompanyName': 'Amazon',
    },
    Resources: [
      {
        Type: 'AwsEc2Instance',
        Id: instance,
        Partition: 'aws',
        Region: 'eu-west-1',
        Tags: { Name: 'payments-api', Team: 'payments' },
        Details: {
          AwsEc2Instance: {
            Type: 'm7g.large',
            IpV4Addresses: ['192.0.2.44'],
            VpcId: 'vpc-0a1b2c3d4e5f67890',
          },
        },
      },
    ],
    Action: {
      ActionType: 'NETWORK_CONNECTION',
      NetworkConnectionAction: {
        ConnectionDirection: 'OUTBOUND',
        RemoteIpDetails: { IpAddressV4: '198.51.100.23', Country: { CountryName: 'Example Country' } },
        RemotePortDetails: { Port: 443, PortName: 'HTTPS' },
        Protocol: 'TCP',
        Blocked: false,
      },
    },
    WorkflowState: 'NEW',
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    FindingProviderFields: { Severity: { Label: 'HIGH', Original: '8.0' }, Types: types },
    Sample: false,
  };
}
