/** A fresh finding as Security Hub's V2 event carries it, OCSF 1.6. Documentation addresses and account ids only. */
export function exampleOcsfFinding(): Record<string, unknown> {
  const detectorId = '12abc34d567e8fa901bc2d34e56789f0';
  const id = '46ba0ac2845071e23ccdeb2ae03bfdea';
  const title = 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.';
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_name: 'Findings',
    category_uid: 2,
    class_name: 'Detection Finding',
    class_uid: 2004,
    cloud: {
      account: { name: 'payments-production', type: 'AWS Account', type_id: 10, uid: '111122223333' },
      cloud_partition: 'aws',
      provider: 'AWS',
      region: 'eu-west-1',
    },
    evidences: [
      {
        connection_info: { direction: 'Outbound', direction_id: 2, protocol_name: 'TCP' },
        src_endpoint: { ip: '192.0.2.44', port: 49152 },
        dst_endpoint: { ip: '198.51.100.23', port: 443 },
      },
    ],
    finding_info: {
      analytic: { type: 'Rule', type_id: 1, uid: detectorId },
      created_time: 1795521785112,
      created_time_dt: '2026-11-24T12:03:05.112Z',
      desc: 'The EC2 instance i-0abcd1234ef567890 sent traffic to 198.51.100.23, an address on a list of command and control servers.',
      first_seen_time: 1795521492000,
      first_seen_time_dt: '2026-11-24T11:58:12.000Z',
      last_seen_time: 1795521707000,
      last_seen_time_dt: '2026-11-24T12:01:47.000Z',
      modified_time: 1795521785112,
      modified_time_dt: '2026-11-24T12:03:05.112Z',
      title,
      types: ['Threats', 'Backdoor:EC2/C&CActivity.B'],
      uid: `arn:aws:guardduty:eu-west-1:111122223333:detector/${detectorId}/finding/${id}`,
      uid_alt: id,
    },
    metadata: {
      product: {
        name: 'GuardDuty',
        uid: 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty',
        vendor_name: 'AWS',
      },
      profiles: ['cloud', 'datetime'],
      uid: '5d0c4f7b6a1e29388f4e6d2c1b0a9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e',
      version: '1.6.0',
    },
    remediation: {
      desc: 'Isolate the instance and look at what runs on it.',
      references: ['https://docs.aws.amazon.com/guardduty/latest/ug/compromised-ec2.html'],
    },
    resources: [
      {
        cloud_partition: 'aws',
        owner: { account: { type: 'AWS Account', type_id: 10, uid: '111122223333' } },
        region: 'eu-west-1',
        tags: [
          { name: 'Name', value: 'payments-api' },
          { name: 'Team', value: 'payments' },
        ],
        type: 'AWS::EC2::Instance',
        uid: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abcd1234ef567890',
      },
    ],
    severity: 'High',
    severity_id: 4,
    status: 'New',
    status_id: 1,
    time: 1795521785112,
    time_dt: '2026-11-24T12:03:05.112Z',
    type_name: 'Detection Finding: Create',
    type_uid: 200401,
    vendor_attributes: { severity: 'High', severity_id: 4 },
  };
}
