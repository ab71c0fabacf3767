import type { Random } from '@tocsin/bench';
import { findingOf, placeOf, tagsOf, type Json } from './base.js';

/** Sensitive data that Macie found in an object of S3. */
export function macieFinding(random: Random): Json {
  const place = placeOf(random);
  const { account, region } = place;
  const bucket = `arn:aws:s3:::bucket-${random.hex(12)}`;
  return findingOf(random, place, {
    id: `arn:aws:macie2:${region}:${account}:finding/${random.hex(32)}`,
    product: 'aws/macie',
    productName: 'Macie',
    companyName: 'Amazon',
    generatorId: 'aws/macie',
    types: ['Sensitive Data Identifications/Personal/SensitiveData:S3Object-Personal'],
    label: random.pick(['LOW', 'MEDIUM', 'HIGH']),
    title: 'The S3 object contains personal information.',
    description: random.prose(220),
    own: {
      ProductFields: {
        JobArn: `arn:aws:macie2:${region}:${account}:classification-job/${random.hex(32)}`,
        'S3Object.Path': `bucket/exports/${random.hex(20)}.csv`,
        'S3Object.Extension': 'csv',
        'aws/securityhub/ProductName': 'Macie',
        'aws/securityhub/CompanyName': 'Amazon',
      },
    },
    resources: [
      {
        Type: 'AwsS3Bucket',
        Id: bucket,
        Partition: 'aws',
        Region: region,
        Tags: tagsOf(random),
        Details: { AwsS3Bucket: { OwnerId: account, OwnerName: 'workload', CreatedAt: random.instant() } },
      },
      {
        Type: 'AwsS3Object',
        Id: `${bucket}/exports/${random.hex(20)}.csv`,
        Partition: 'aws',
        Region: region,
        DataClassification: {
          DetailedResultsLocation: `s3://results-${random.hex(8)}/AWSLogs/${account}/Macie`,
          Result: {
            MimeType: 'text/csv',
            SizeClassified: random.int(1000, 9_000_000),
            Status: { Code: 'COMPLETE' },
            SensitiveData: Array.from({ length: random.int(1, 3) }, () => sensitiveData(random)),
          },
        },
        Details: {
          AwsS3Object: { ETag: random.hex(32), VersionId: random.hex(32), ContentType: 'text/csv' },
        },
      },
    ],
  });
}

function sensitiveData(random: Random): Json {
  const occurrences = Array.from({ length: random.int(6, 40) }, () => ({
    Column: random.int(1, 20),
    Row: random.int(1, 100_000),
    ColumnName: random.pick(['name', 'email', 'phone', 'address']),
    CellReference: '',
  }));
  return {
    Category: 'PERSONAL_INFORMATION',
    Detections: [
      {
        Count: occurrences.length,
        Type: random.pick(['NAME', 'ADDRESS', 'PHONE_NUMBER']),
        Occurrences: { Cells: occurrences },
      },
    ],
    TotalCount: occurrences.length,
  };
}
