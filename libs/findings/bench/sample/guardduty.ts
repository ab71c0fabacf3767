import type { Random } from '@tocsin/bench';
import { addressOf, findingOf, placeOf, tagsOf, type Json, type Place } from './base.js';

const TYPES = [
  'TTPs/Command and Control/Backdoor:EC2-C&CActivity.B',
  'TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce',
  'TTPs/Discovery/Recon:IAMUser-MaliciousIPCaller',
  'Effects/Resource Consumption/CryptoCurrency:EC2-BitcoinTool.B',
  'Unusual Behaviors/User/Persistence:IAMUser-AnomalousBehavior',
] as const;

/** A GuardDuty finding as Security Hub receives it: most of it is flattened into ProductFields. */
export function guardDutyFinding(random: Random): Json {
  const place = placeOf(random);
  const { account, region } = place;
  const detector = `arn:aws:guardduty:${region}:${account}:detector/${random.hex(32)}`;
  const id = `${detector}/finding/${random.hex(32)}`;
  return findingOf(random, place, {
    id,
    product: 'aws/guardduty',
    productName: 'GuardDuty',
    companyName: 'Amazon',
    generatorId: detector,
    types: [random.pick(TYPES)],
    label: random.pick(['LOW', 'MEDIUM', 'HIGH', 'HIGH', 'CRITICAL']),
    original: `${random.int(1, 9)}.0`,
    title: random.prose(90),
    description: random.prose(random.int(150, 350)),
    own: {
      SourceUrl: `https://${region}.console.aws.amazon.com/guardduty/home?region=${region}#/findings?macros=current&fId=${random.hex(32)}`,
      ProductFields: productFields(random, place, id),
      ...(random.chance(0.7) ? { Action: action(random) } : {}),
    },
    resources: random.chance(0.6) ? [instance(random, place)] : [accessKey(random, place)],
  });
}

function productFields(random: Random, { account, region }: Place, id: string): Json {
  const service = 'aws/guardduty/service';
  const remote = `${service}/action/networkConnectionAction/remoteIpDetails`;
  const fields: Json = {
    [`${service}/archived`]: 'false',
    [`${service}/serviceName`]: 'guardduty',
    [`${service}/resourceRole`]: random.pick(['TARGET', 'ACTOR']),
    [`${service}/detectorId`]: random.hex(32),
    [`${service}/count`]: `${random.int(1, 400)}`,
    [`${service}/eventFirstSeen`]: random.instant(),
    [`${service}/eventLastSeen`]: random.instant(),
    [`${service}/additionalInfo/type`]: 'default',
    [`${service}/action/actionType`]: 'NETWORK_CONNECTION',
    [`${remote}/ipAddressV4`]: addressOf(random),
    [`${remote}/country/countryName`]: 'Example Country',
    [`${remote}/city/cityName`]: 'Example City',
    [`${remote}/organization/asn`]: `${random.int(64_496, 64_511)}`,
    [`${remote}/organization/asnOrg`]: 'Example Networks',
    [`${remote}/organization/isp`]: 'Example Networks',
    [`${remote}/geoLocation/lat`]: `${random.int(-60, 60)}.${random.int(0, 9999)}`,
    [`${remote}/geoLocation/lon`]: `${random.int(-170, 170)}.${random.int(0, 9999)}`,
    'aws/securityhub/FindingId': `arn:aws:securityhub:${region}::product/aws/guardduty/${id}`,
    'aws/securityhub/ProductName': 'GuardDuty',
    'aws/securityhub/CompanyName': 'Amazon',
  };
  for (let index = random.int(12, 34); index > 0; index--) {
    const call = `${service}/action/awsApiCallAction/affectedResources/${index}`;
    fields[`${call}/arn`] = `arn:aws:iam::${account}:role/service-role/${random.hex(16)}`;
    fields[`${call}/note`] = random.prose(random.int(20, 110));
  }
  return fields;
}

function action(random: Random): Json {
  return {
    ActionType: 'NETWORK_CONNECTION',
    NetworkConnectionAction: {
      ConnectionDirection: random.pick(['INBOUND', 'OUTBOUND']),
      RemoteIpDetails: {
        IpAddressV4: addressOf(random),
        Organization: {
          Asn: random.int(64_496, 64_511),
          AsnOrg: 'Example Networks',
          Isp: 'Example Networks',
          Org: 'Example',
        },
        Country: { CountryName: 'Example Country' },
        City: { CityName: 'Example City' },
        GeoLocation: { Lon: random.int(-1700, 1700) / 10, Lat: random.int(-600, 600) / 10 },
      },
      RemotePortDetails: { Port: random.int(1, 65_535), PortName: 'Unknown' },
      LocalPortDetails: { Port: 22, PortName: 'SSH' },
      Protocol: 'TCP',
      Blocked: false,
    },
  };
}

function instance(random: Random, { account, region }: Place): Json {
  return {
    Type: 'AwsEc2Instance',
    Id: `arn:aws:ec2:${region}:${account}:instance/i-${random.hex(17)}`,
    Partition: 'aws',
    Region: region,
    Tags: tagsOf(random),
    Details: {
      AwsEc2Instance: {
        Type: 'c7g.xlarge',
        ImageId: `ami-${random.hex(17)}`,
        IpV4Addresses: [addressOf(random), addressOf(random)],
        VpcId: `vpc-${random.hex(17)}`,
        SubnetId: `subnet-${random.hex(17)}`,
        LaunchedAt: random.instant(),
      },
    },
  };
}

function accessKey(random: Random, { account, region }: Place): Json {
  return {
    Type: 'AwsIamAccessKey',
    Id: `AWS::IAM::AccessKey:AKIAIOSFODNN7EXAMPLE`,
    Partition: 'aws',
    Region: region,
    Details: {
      AwsIamAccessKey: {
        AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        PrincipalId: `AIDA${random.hex(16).toUpperCase()}`,
        PrincipalType: 'IAMUser',
        PrincipalName: 'deploy',
        AccountId: account,
      },
    },
  };
}
