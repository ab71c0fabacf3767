import fc from 'fast-check';
import { extractFromFinding, isHostile } from './index.js';

const action = (members: object) => ({ Action: { NetworkConnectionAction: members } });
const seen = (raw: unknown) =>
  extractFromFinding(raw).indicators.map(
    ({ type, value, role, pointer }) => `${type} ${value} ${role} ${pointer}`,
  );

describe('extractFromFinding', () => {
  it.each<[string, unknown, string[]]>([
    [
      'an inbound connection',
      action({
        ConnectionDirection: 'IN',
        RemoteIpDetails: { IpAddressV4: '192.0.2.7' },
        LocalIpDetails: { IpAddressV4: '203.0.113.9' },
      }),
      [
        'ipv4-addr 192.0.2.7 source /Action/NetworkConnectionAction/RemoteIpDetails/IpAddressV4',
        'ipv4-addr 203.0.113.9 target /Action/NetworkConnectionAction/LocalIpDetails/IpAddressV4',
      ],
    ],
    [
      'a connection that we began',
      {
        Network: {
          Direction: 'OUT',
          SourceIpV4: '203.0.113.9',
          DestinationIpV4: '192.0.2.7',
          DestinationDomain: 'c2.example',
        },
      },
      [
        'ipv4-addr 203.0.113.9 target /Network/SourceIpV4',
        'ipv4-addr 192.0.2.7 source /Network/DestinationIpV4',
        'domain-name c2.example source /Network/DestinationDomain',
      ],
    ],
    [
      'one that nobody gave a direction',
      { Network: { SourceIpV4: '10.0.0.9', DestinationIpV4: '192.0.2.7' } },
      [
        'ipv4-addr 10.0.0.9 target /Network/SourceIpV4',
        'ipv4-addr 192.0.2.7 source /Network/DestinationIpV4',
      ],
    ],
    [
      'evidence of OCSF, outbound',
      {
        evidences: [
          {
            connection_info: { direction_id: 2 },
            src_endpoint: { ip: '203.0.113.9' },
            dst_endpoint: { ip: '2001:DB8::7', hostname: 'c2.example' },
          },
        ],
      },
      [
        'ipv4-addr 203.0.113.9 target /evidences/0/src_endpoint/ip',
        'ipv6-addr 2001:db8::7 source /evidences/0/dst_endpoint/ip',
        'domain-name c2.example source /evidences/0/dst_endpoint/hostname',
      ],
    ],
    [
      'observables of OCSF',
      {
        observables: [
          { name: 'resources[].uid', type_id: 10, value: 'arn:aws:s3:::a' },
          { name: 'x.url', type_id: 6, value: 'http://a.example/b' },
        ],
      },
      [
        'aws-arn arn:aws:s3:::a target /observables/0/value',
        'url http://a.example/b unknown /observables/1/value',
        'domain-name a.example unknown /observables/1/value',
      ],
    ],
    [
      'ProductFields of GuardDuty',
      {
        ProductFields: {
          'aws/guardduty/service/action/portProbeAction/portProbeDetails.0_/remoteIpDetails/ipAddressV4':
            '192.0.2.7',
          'aws/guardduty/service/action/portProbeAction/portProbeDetails.0_/localIpDetails/ipAddressV4':
            '10.0.0.9',
          'aws/guardduty/service/action/dnsRequestAction/domain': 'c2.example',
          'aws/guardduty/service/detectorId': '0123456789abcdef0123456789abcdef',
          'aws/guardduty/service/additionalInfo/value': '{"ips":["192.0.2.8"],"note":"from 192.0.2.9"}',
          ProviderVersion: '1.2.3.4',
        },
      },
      [
        'ipv4-addr 192.0.2.7 source /ProductFields/aws~1guardduty~1service~1action~1portProbeAction~1portProbeDetails.0_~1remoteIpDetails~1ipAddressV4',
        'ipv4-addr 10.0.0.9 target /ProductFields/aws~1guardduty~1service~1action~1portProbeAction~1portProbeDetails.0_~1localIpDetails~1ipAddressV4',
        'domain-name c2.example source /ProductFields/aws~1guardduty~1service~1action~1dnsRequestAction~1domain',
        'ipv4-addr 192.0.2.8 unknown /ProductFields/aws~1guardduty~1service~1additionalInfo~1value',
        'ipv4-addr 192.0.2.9 unknown /ProductFields/aws~1guardduty~1service~1additionalInfo~1value',
      ],
    ],
    [
      'threat intelligence',
      {
        ThreatIntelIndicators: [
          {
            Type: 'HASH_MD5',
            Value: '0123456789abcdef0123456789abcdef',
            SourceUrl: 'https://intel.example/1',
          },
          { Type: 'DOMAIN', Value: 'C2.Example' },
        ],
      },
      [
        'file 0123456789abcdef0123456789abcdef artifact /ThreatIntelIndicators/0/Value',
        'url https://intel.example/1 reference /ThreatIntelIndicators/0/SourceUrl',
        'domain-name intel.example reference /ThreatIntelIndicators/0/SourceUrl',
        'domain-name c2.example source /ThreatIntelIndicators/1/Value',
      ],
    ],
    [
      'an address of ours in a text',
      {
        Title: '203.0.113.9 is open',
        Resources: [
          {
            Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0',
            Details: { AwsEc2Instance: { IpV4Addresses: ['203.0.113.9'] } },
          },
        ],
      },
      [
        'aws-arn arn:aws:ec2:eu-west-1:111122223333:instance/i-0 target /Resources/0/Id',
        'aws-account-id 111122223333 target /Resources/0/Id',
        'ipv4-addr 203.0.113.9 target /Resources/0/Details/AwsEc2Instance/IpV4Addresses/0',
      ],
    ],
  ])('%s', (_, raw, expected) => expect(seen(raw)).toEqual(expected));

  it('gives nothing hostile in a sample', () => {
    const raw = { Sample: true, ...action({ RemoteIpDetails: { IpAddressV4: '8.8.4.4' } }) };
    expect(extractFromFinding(raw).indicators).toEqual([
      expect.objectContaining({ tags: ['sample'], role: 'source' }),
    ]);
    expect(extractFromFinding(raw).indicators.filter(isHostile)).toEqual([]);
  });

  it('masks access keys unless told otherwise', () => {
    const key = `AKIA${'2345672345ABCDEF'}`;
    const raw = {
      Resources: [{ Details: { AwsIamAccessKey: { AccessKeyId: key } } }],
      Title: `https://a.example/?k=${key}`,
    };
    expect(JSON.stringify(extractFromFinding(raw))).not.toContain(key);
    expect(JSON.stringify(extractFromFinding(raw, { showAccessKeys: true }))).toContain(key);
  });

  it('says when a limit left something out', () => {
    const raw = { Title: '192.0.2.1 192.0.2.2 192.0.2.3' };
    expect(extractFromFinding(raw, { maxIndicators: 2 })).toMatchObject({
      cut: true,
      indicators: [{ value: '192.0.2.1' }, { value: '192.0.2.2' }],
    });
    expect(extractFromFinding(raw, { maxLength: 12 })).toMatchObject({
      cut: true,
      indicators: [{ value: '192.0.2.1' }],
    });
    expect(extractFromFinding(raw).cut).toBe(false);
  });

  it('never throws, whatever JSON it is given', () => {
    const key = fc.constantFrom(
      'Resources',
      'Network',
      'observables',
      'type_id',
      'value',
      'Type',
      'detail',
      'findings',
      'ProductFields',
      '__proto__',
      'a/b/.0_',
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.dictionary(fc.oneof(key, fc.string()), tie('value')),
        fc.array(tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        expect(extractFromFinding(value).cut).toBeDefined();
      }),
      { numRuns: 3_000 },
    );
    let deep: unknown = '192.0.2.1';
    for (let at = 0; at < 5_000; at += 1) deep = { Resources: [deep] };
    expect(extractFromFinding(deep).cut).toBe(true);
  });
});
