import { asffFinding } from '../asff/asff-finding.js';
import { arn, type Resource } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { randomOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { MACIE } from '../rates/other-products.js';
import { rowsOf } from '../rates/text-table.js';
import type { Planned } from '../schedule/planned.js';

/** What a Macie finding is made from. */
export interface MacieRow {
  readonly type: string;
  readonly asffType: string;
  readonly severity: Label;
  readonly title: string;
}

const ROWS = rowsOf(MACIE, 5).map((row) => {
  const [type, category, severity, weight, title] = row as [string, string, string, string, string];
  const macie: MacieRow = {
    type,
    asffType: `${category}/${type.replace('/', '-')}`,
    severity: severity as Label,
    title,
  };
  return [macie, Number(weight)] as const;
});

export const drawMacie = weighted(ROWS);

/** The row of a type, for stories. */
export function macieRow(type: string, severity: Label): MacieRow {
  const found = ROWS.find(([row]) => row.type === type && row.severity === severity);
  if (found === undefined) throw new Error(`no Macie row ${type} ${severity}`);
  return found[0];
}

export function macieFinding(planned: Planned): Record<string, unknown> {
  const { account, slot, seed, createdMs, updatedMs, revision } = planned;
  const row = planned.row as MacieRow;
  const random = randomOf(seed, 4);
  const ofObject = row.type.startsWith('SensitiveData');
  const bucket = resourceOf(account, 'bucket', slot % 24);
  const resources: readonly Resource[] = ofObject ? [bucket, resourceOf(account, 'object', slot)] : [bucket];
  const count = row.severity === 'HIGH' ? random.int(100, 40_000) : random.int(1, 99);
  return asffFinding({
    account,
    region: bucket.region,
    id: random.hex(32),
    product: 'aws/macie',
    productName: 'Macie',
    companyName: 'Amazon',
    generatorId: 'aws/macie',
    types: [row.asffType],
    label: row.severity,
    original: row.severity,
    title: row.title,
    description: ofObject
      ? `The object holds ${count} matches. Bucket: ${bucket.name}.`
      : `The setting of the bucket ${bucket.name} was changed.`,
    resources,
    createdMs,
    updatedMs,
    archived: revision > 0 && random.chance(0.3),
    productFields: {
      JobArn: arn(account, 'macie2', bucket.region, `classification-job/${random.hex(32)}`),
      'S3Object.Path': `${bucket.name}/${resources.at(-1)?.name ?? ''}`,
      'S3Object.PublicAccess': 'false',
      'S3Bucket.effectivePermission': random.chance(0.04) ? 'PUBLIC' : 'NOT_PUBLIC',
      'S3Bucket.encryptionType': 'aws:kms',
      'S3Bucket.sharedAccess': random.chance(0.1) ? 'EXTERNAL' : 'INTERNAL',
      SchemaVersion: '1.0',
    },
    rest: ofObject
      ? {
          DataClassification: {
            DetailedResultsLocation: `s3://${account.team}-macie-results/AWSLogs/${account.id}/Macie/${random.hex(16)}.jsonl.gz`,
            Result: {
              MimeType: 'text/csv',
              SizeClassified: random.int(1_000, 9_000_000),
              AdditionalOccurrences: count > 15,
              Status: { Code: 'COMPLETE' },
              SensitiveData: [
                {
                  Category: row.type.endsWith('Credentials') ? 'CREDENTIALS' : 'PERSONAL_INFORMATION',
                  TotalCount: count,
                  Detections: [
                    {
                      Type: 'NAME',
                      Count: count,
                      Occurrences: { LineRanges: [{ Start: 1, End: 1, StartColumn: 20 }] },
                    },
                  ],
                },
              ],
            },
          },
        }
      : {},
  });
}
