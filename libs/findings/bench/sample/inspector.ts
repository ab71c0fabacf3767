import type { Random } from '@tocsin/bench';
import { addressOf, findingOf, placeOf, tagsOf, type Json } from './base.js';

const PACKAGES = ['openssl', 'libxml2', 'curl', 'log4j-core', 'glibc', 'python3', 'linux-kernel'] as const;

/** A package vulnerability that Inspector found on an instance, in an image or in a function. */
export function inspectorFinding(random: Random): Json {
  const place = placeOf(random);
  const { account, region } = place;
  const cve = `CVE-2026-${random.int(1000, 49_999)}`;
  const id = `arn:aws:inspector2:${region}:${account}:finding/${random.hex(32)}`;
  const url = `https://nvd.example.com/vuln/detail/${cve}`;
  return findingOf(random, place, {
    id,
    product: 'aws/inspector',
    productName: 'Inspector',
    companyName: 'Amazon',
    generatorId: 'AWSInspector',
    types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
    label: random.pick(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'CRITICAL']),
    title: `${cve} - ${random.pick(PACKAGES)}`,
    description: random.prose(random.int(300, 900)),
    own: {
      Remediation: { Recommendation: { Text: 'Update the packages that are named below.' } },
      ProductFields: {
        'aws/inspector/FindingStatus': 'ACTIVE',
        'aws/inspector/inspectorScore': `${random.int(30, 99) / 10}`,
        'aws/inspector/resources/1/resourceDetails/awsEc2InstanceDetails/platform': 'AMAZON_LINUX_2023',
        'aws/inspector/ProductVersion': '2',
        'aws/inspector/instanceId': `i-${random.hex(17)}`,
        'aws/securityhub/FindingId': `arn:aws:securityhub:${region}::product/aws/inspector/${id}`,
        'aws/securityhub/ProductName': 'Inspector',
        'aws/securityhub/CompanyName': 'Amazon',
      },
      Vulnerabilities: [vulnerability(random, cve, url)],
    },
    resources: [random.chance(0.6) ? instance(random, account, region) : image(random, account, region)],
  });
}

function vulnerability(random: Random, cve: string, url: string): Json {
  return {
    Id: cve,
    VulnerablePackages: Array.from({ length: random.int(1, random.chance(0.15) ? 30 : 9) }, () => ({
      Name: random.pick(PACKAGES),
      Version: `${random.int(1, 9)}.${random.int(0, 20)}.${random.int(0, 40)}`,
      Epoch: '0',
      Release: `${random.int(1, 60)}.amzn2023`,
      Architecture: 'X86_64',
      PackageManager: 'OS',
      FixedInVersion: `0:${random.int(1, 9)}.${random.int(21, 40)}.0`,
      Remediation: 'dnf update the package',
    })),
    Cvss: [
      {
        Version: '3.1',
        BaseScore: random.int(30, 99) / 10,
        BaseVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        Source: 'NVD',
      },
      {
        Version: '3.1',
        BaseScore: random.int(30, 99) / 10,
        BaseVector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N',
        Source: 'AMAZON_LINUX',
      },
    ],
    Vendor: {
      Name: 'NVD',
      Url: url,
      VendorSeverity: 'HIGH',
      VendorCreatedAt: random.instant(),
      VendorUpdatedAt: random.instant(),
    },
    ReferenceUrls: Array.from(
      { length: random.int(1, 5) },
      () => `https://lists.example.com/announce/${random.hex(24)}`,
    ),
    FixAvailable: random.pick(['YES', 'NO', 'PARTIAL']),
    EpssScore: random.int(1, 9999) / 10_000,
    ExploitAvailable: random.pick(['YES', 'NO', 'NO']),
  };
}

function instance(random: Random, account: string, region: string): Json {
  return {
    Type: 'AwsEc2Instance',
    Id: `arn:aws:ec2:${region}:${account}:instance/i-${random.hex(17)}`,
    Partition: 'aws',
    Region: region,
    Tags: tagsOf(random),
    Details: {
      AwsEc2Instance: {
        Type: 'm7g.large',
        ImageId: `ami-${random.hex(17)}`,
        IpV4Addresses: [addressOf(random)],
        IamInstanceProfileArn: `arn:aws:iam::${account}:instance-profile/service`,
        VpcId: `vpc-${random.hex(17)}`,
        SubnetId: `subnet-${random.hex(17)}`,
        LaunchedAt: random.instant(),
      },
    },
  };
}

function image(random: Random, account: string, region: string): Json {
  const digest = `sha256:${random.hex(64)}`;
  return {
    Type: 'AwsEcrContainerImage',
    Id: `arn:aws:ecr:${region}:${account}:repository/service/${digest}`,
    Partition: 'aws',
    Region: region,
    Details: {
      AwsEcrContainerImage: {
        RegistryId: account,
        RepositoryName: 'service',
        Architecture: 'amd64',
        ImageDigest: digest,
        ImageTags: [`build-${random.int(1, 900)}`],
        ImagePublishedAt: random.instant(),
      },
    },
  };
}
