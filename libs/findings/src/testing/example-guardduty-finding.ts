/** A fresh finding as GuardDuty's event carries it. Documentation addresses and account ids only. */
export function exampleGuardDutyFinding(): Record<string, unknown> {
  const detectorId = '12abc34d567e8fa901bc2d34e56789f0';
  const id = '46ba0ac2845071e23ccdeb2ae03bfdea';
  return {
    schemaVersion: '2.0',
    accountId: '111122223333',
    region: 'eu-west-1',
    partition: 'aws',
    id,
    arn: `arn:aws:guardduty:eu-west-1:111122223333:detector/${detectorId}/finding/${id}`,
    type: 'Backdoor:EC2/C&CActivity.B',
    resource: {
      resourceType: 'Instance',
      instanceDetails: {
        instanceId: 'i-0abcd1234ef567890',
        instanceType: 'm7g.large',
        instanceState: 'running',
        availabilityZone: 'eu-west-1a',
        imageId: 'ami-0a1b2c3d4e5f67890',
        tags: [
          { key: 'Name', value: 'payments-api' },
          { key: 'Team', value: 'payments' },
        ],
        networkInterfaces: [
          {
            privateIpAddress: '192.0.2.44',
            subnetId: 'subnet-0a1b2c3d4e5f67890',
            vpcId: 'vpc-0a1b2c3d4e5f67890',
          },
        ],
      },
    },
    service: {
      serviceName: 'guardduty',
      detectorId,
      action: {
        actionType: 'NETWORK_CONNECTION',
        networkConnectionAction: {
          connectionDirection: 'OUTBOUND',
          protocol: 'TCP',
          blocked: false,
          remoteIpDetails: {
            ipAddressV4: '198.51.100.23',
            country: { countryName: 'Example Country' },
          },
          remotePortDetails: { port: 443, portName: 'HTTPS' },
        },
      },
      resourceRole: 'ACTOR',
      additionalInfo: { threatListName: 'Example list', value: '{}', type: 'default' },
      eventFirstSeen: '2026-11-24T11:58:12.000Z',
      eventLastSeen: '2026-11-24T12:01:47.000Z',
      archived: false,
      count: 4,
    },
    severity: 8,
    createdAt: '2026-11-24T12:03:05.112Z',
    updatedAt: '2026-11-24T12:03:05.112Z',
    title: 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.',
    description:
      'The EC2 instance i-0abcd1234ef567890 sent traffic to 198.51.100.23, an address on a list of command and control servers.',
  };
}
