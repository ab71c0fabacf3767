import type { Account } from './account.js';
import { arn, serviceName, slotRandom, tagsOf, type Resource } from './resources.js';

/** A principal with its access key: a person's, a workload's or a pipeline's. */
export function accessKeyOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'accessKey', slot);
  const assumed = random.chance(0.75);
  const name = assumed
    ? `${serviceName(account, random)}-role`
    : random.pick(['a.ndiaye', 'j.moreau', 's.okafor', 'deploy', 'backup', 'reporting']);
  const keyId = `${assumed ? 'ASIA' : 'AKIA'}${random.hex(16).toUpperCase()}`;
  return {
    type: 'AwsIamAccessKey',
    ocsfType: 'AWS::IAM::AccessKey',
    id: `AWS::IAM::AccessKey:${keyId}`,
    name,
    region: random.pick(account.regions),
    tags: undefined,
    details: {
      AwsIamAccessKey: {
        PrincipalId: `${assumed ? 'AROA' : 'AIDA'}${random.hex(17).toUpperCase()}`,
        PrincipalType: assumed ? 'AssumedRole' : 'IAMUser',
        PrincipalName: name,
        AccessKeyId: keyId,
      },
    },
  };
}

export function bucketOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'bucket', slot);
  const name = `${serviceName(account, random)}-${random.pick(['logs', 'exports', 'assets', 'uploads', 'backup'])}-${random.hex(6)}`;
  return {
    type: 'AwsS3Bucket',
    ocsfType: 'AWS::S3::Bucket',
    id: `arn:${account.partition}:s3:::${name}`,
    name,
    region: random.pick(account.regions),
    tags: tagsOf(account, name, random),
    details: {
      AwsS3Bucket: {
        OwnerId: random.hex(64),
        CreatedAt: `202${random.int(1, 5)}-0${random.int(1, 9)}-14T08:15:30.000Z`,
        ServerSideEncryptionConfiguration: {
          Rules: [
            { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: random.pick(['AES256', 'aws:kms']) } },
          ],
        },
      },
    },
  };
}

/** An object of the bucket in the same slot. */
export function objectOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'object', slot);
  const bucket = bucketOf(account, slot % 24);
  const key = `${random.pick(['incoming', 'export', 'archive'])}/${random.hex(8)}.${random.pick(['csv', 'json', 'zip', 'pdf'])}`;
  return {
    type: 'AwsS3Object',
    ocsfType: 'AWS::S3::Object',
    id: `${bucket.id}/${key}`,
    name: key,
    region: bucket.region,
    tags: undefined,
    details: { AwsS3Object: { ETag: random.hex(32), LastModified: '2026-09-28T04:10:00.000Z' } },
  };
}

export function databaseOf(account: Account, slot: number): Resource {
  const random = slotRandom(account, 'database', slot);
  const region = account.regions[0] as string;
  const name = `${serviceName(account, random)}-${random.hex(4)}`;
  return {
    type: 'AwsRdsDbInstance',
    ocsfType: 'AWS::RDS::DBInstance',
    id: arn(account, 'rds', region, `db:${name}`),
    name,
    region,
    tags: tagsOf(account, name, random),
    details: {
      AwsRdsDbInstance: {
        DBInstanceIdentifier: name,
        Engine: random.pick(['aurora-postgresql', 'aurora-mysql', 'postgres']),
        DBInstanceClass: random.pick(['db.r6g.large', 'db.t4g.medium']),
        PubliclyAccessible: random.chance(0.08),
        StorageEncrypted: random.chance(0.9),
        MultiAz: random.chance(0.5),
      },
    },
  };
}
