import type { Random } from '@tocsin/bench';
import { addressOf, findingOf, placeOf, tagsOf, type Json } from './base.js';

/** A finding of another vendor that fills in nearly everything that ASFF has. */
export function thirdPartyFinding(random: Random): Json {
  const place = placeOf(random);
  const { account, region } = place;
  const host = random.pick(['worker', 'réseau', 'build']);
  return findingOf(random, place, {
    id: `${region}/${account}/${random.hex(40)}`,
    product: 'example-vendor/endpoint',
    productName: 'Example Endpoint',
    companyName: 'Example Vendor',
    generatorId: `rule-${random.int(1, 400)}`,
    types: ['TTPs/Execution', 'Effects/Data Exfiltration', 'Unusual Behaviors/Process'],
    label: random.pick(['MEDIUM', 'HIGH', 'CRITICAL']),
    title: random.prose(120),
    description: random.prose(900),
    own: {
      Confidence: random.int(1, 99),
      Criticality: random.int(1, 99),
      SourceUrl: `https://console.example.com/alerts/${random.hex(24)}`,
      Remediation: { Recommendation: { Text: random.prose(400), Url: 'https://docs.example.com/isolate' } },
      ProductFields: Object.fromEntries(
        Array.from({ length: random.int(20, 50) }, (_, index) => [
          `vendor/detail/${index}`,
          random.prose(random.int(10, 140)),
        ]),
      ),
      Malware: [{ Name: 'Example.Dropper', Type: 'DROPPER', Path: '/tmp/.x', State: 'OBSERVED' }],
      Network: {
        Direction: 'OUT',
        Protocol: 'TCP',
        SourceIpV4: addressOf(random),
        SourcePort: 40_001,
        DestinationIpV4: addressOf(random),
        DestinationPort: 443,
        DestinationDomain: 'c2.example.com',
      },
      Process: {
        Name: 'updater',
        Path: '/tmp/.x/updater',
        Pid: random.int(2, 60_000),
        ParentPid: 1,
        LaunchedAt: random.instant(),
      },
      Threats: [
        {
          Name: 'Example.Dropper',
          Severity: 'HIGH',
          ItemCount: 1,
          FilePaths: [{ FilePath: '/tmp/.x', FileName: 'updater', Hash: random.hex(64) }],
        },
      ],
      ThreatIntelIndicators: Array.from({ length: random.int(1, 5) }, () => ({
        Type: 'IPV4_ADDRESS',
        Value: addressOf(random),
        Category: 'COMMAND_AND_CONTROL',
        LastObservedAt: random.instant(),
        Source: 'example-feed',
        SourceUrl: 'https://feed.example.com',
      })),
      RelatedFindings: Array.from({ length: random.int(1, 6) }, () => ({
        ProductArn: `arn:aws:securityhub:${region}::product/aws/guardduty`,
        Id: random.hex(40),
      })),
    },
    resources: Array.from({ length: random.int(1, 4) }, () => ({
      Type: 'Other',
      Id: `${host}-${random.hex(8)}.example.com`,
      Partition: 'aws',
      Region: region,
      Tags: tagsOf(random),
      Details: {
        Other: {
          hostname: host,
          agent: `7.${random.int(0, 40)}.1`,
          os: 'Linux',
          user: 'root',
          command: random.prose(120),
        },
      },
    })),
  });
}
