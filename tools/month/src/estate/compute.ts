import type { Account } from './account.js';
import { arn, serviceName, slotRandom, tagsOf, type Resource } from './resources.js';

/** A host, a container, a cluster, a function or an image of an account. */
export function instanceOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'instance', slot);
  const region = random.pick(account.regions);
  const name = serviceName(account, random);
  const instanceId = `i-0${random.hex(16)}`;
  return {
    type: 'AwsEc2Instance',
    ocsfType: 'AWS::EC2::Instance',
    id: arn(account, 'ec2', region, `instance/${instanceId}`),
    name: instanceId,
    region,
    tags: tagsOf(account, name, random),
    details: {
      AwsEc2Instance: {
        Type: random.pick(['t3.medium', 'm6i.large', 'c7g.xlarge', 'r6i.large']),
        ImageId: `ami-0${random.hex(16)}`,
        IpV4Addresses: [`10.${random.int(0, 63)}.${random.int(0, 255)}.${random.int(4, 250)}`],
        IamInstanceProfileArn: arn(account, 'iam', '', `instance-profile/${name}`),
        VpcId: `vpc-0${random.hex(16)}`,
        SubnetId: `subnet-0${random.hex(16)}`,
        LaunchedAt: `2026-0${random.int(1, 9)}-1${random.int(0, 9)}T0${random.int(0, 9)}:12:44.000Z`,
      },
    },
  };
}

export function clusterOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'cluster', slot);
  const region = account.regions[0] as string;
  const name = `${account.team}-${random.pick(['blue', 'green', 'core', 'batch'])}`;
  return {
    type: 'AwsEksCluster',
    ocsfType: 'AWS::EKS::Cluster',
    id: arn(account, 'eks', region, `cluster/${name}`),
    name,
    region,
    tags: tagsOf(account, name, random),
    details: {
      AwsEksCluster: {
        Name: name,
        Arn: arn(account, 'eks', region, `cluster/${name}`),
        Version: random.pick(['1.31', '1.32', '1.33']),
        Status: 'ACTIVE',
        ResourcesVpcConfig: {
          EndpointPublicAccess: random.chance(0.5),
          SubnetIds: [`subnet-0${random.hex(16)}`],
        },
      },
    },
  };
}

export function containerOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'container', slot);
  const name = serviceName(account, random);
  const containerId = random.hex(64);
  return {
    type: 'Container',
    ocsfType: 'AWS::Container::Container',
    id: containerId,
    name,
    region: account.regions[0] as string,
    tags: undefined,
    details: {
      Container: {
        ContainerRuntime: 'containerd',
        Name: name,
        ImageId: `sha256:${random.hex(64)}`,
        ImageName: `${account.id}.dkr.ecr.${account.regions[0]}.amazonaws.com/${name}:${random.hex(7)}`,
        Privileged: random.chance(0.06),
      },
    },
  };
}

export function functionOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'function', slot);
  const region = random.pick(account.regions);
  const name = `${serviceName(account, random)}-${random.hex(6)}`;
  return {
    type: 'AwsLambdaFunction',
    ocsfType: 'AWS::Lambda::Function',
    id: arn(account, 'lambda', region, `function:${name}`),
    name,
    region,
    tags: tagsOf(account, name, random),
    details: {
      AwsLambdaFunction: {
        FunctionName: name,
        Runtime: random.pick(['nodejs22.x', 'python3.13', 'python3.10', 'java21']),
        Role: arn(account, 'iam', '', `role/${name}`),
        Handler: 'index.handler',
        MemorySize: 512,
        Timeout: 30,
      },
    },
  };
}

export function imageOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'image', slot);
  const region = account.regions[0] as string;
  const repository = serviceName(account, random);
  const digest = `sha256:${random.hex(64)}`;
  return {
    type: 'AwsEcrContainerImage',
    ocsfType: 'AWS::ECR::ContainerImage',
    id: arn(account, 'ecr', region, `repository/${repository}/${digest}`),
    name: repository,
    region,
    tags: undefined,
    details: {
      AwsEcrContainerImage: {
        RegistryId: account.id,
        RepositoryName: repository,
        Architecture: random.pick(['amd64', 'arm64']),
        ImageDigest: digest,
        ImageTags: [random.hex(7)],
        ImagePublishedAt: `2026-09-${random.int(10, 29)}T10:41:${random.int(10, 59)}.000Z`,
      },
    },
  };
}
