import { asffFinding } from '../asff/asff-finding.js';
import { arn, type ResourceKind } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { randomOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { ACCESS_ANALYZER } from '../rates/other-products.js';
import { rowsOf } from '../rates/text-table.js';
import type { Planned } from '../schedule/planned.js';

/** What an Access Analyzer finding is made from. */
export interface AccessRow {
  readonly asffType: string;
  readonly severity: Label;
  readonly resource: ResourceKind;
  readonly title: string;
}

export const drawAccess = weighted(
  rowsOf(ACCESS_ANALYZER, 5).map((cells) => {
    const [asffType, severity, weight, resource, title] = cells as [string, string, string, string, string];
    const row: AccessRow = {
      asffType,
      severity: severity as Label,
      resource: resource as ResourceKind,
      title,
    };
    return [row, Number(weight)] as const;
  }),
);

export function accessAnalyzerFinding(planned: Planned): Record<string, unknown> {
  const { account, slot, seed, createdMs, updatedMs, revision } = planned;
  const row = planned.row as AccessRow;
  const random = randomOf(seed, 6);
  const resource = resourceOf(account, row.resource, slot);
  const { region } = resource;
  const analyzer = arn(account, 'access-analyzer', region, `analyzer/organisation`);
  const external = row.asffType.endsWith('External Access Granted');
  const title = `${row.title}: ${resource.name}`;
  return asffFinding({
    account,
    region,
    id: `${analyzer}/${resource.id}/${random.hex(16)}`,
    product: 'aws/access-analyzer',
    productName: 'IAM Access Analyzer',
    companyName: 'AWS',
    generatorId: 'aws/access-analyzer',
    types: [row.asffType],
    label: row.severity,
    title,
    description: `${title}. The zone of trust is the organisation. Review whether the access is meant.`,
    resources: [resource],
    createdMs,
    updatedMs,
    archived: revision > 0 && random.chance(0.7),
    productFields: {
      id: random.hex(32),
      ResourceOwnerAccount: account.id,
      ...(external
        ? {
            'Principal/0/AWS': row.severity === 'HIGH' ? '*' : '444455556666',
            'Action Granted/0': 's3:GetObject',
          }
        : {}),
    },
    rest: {
      Remediation: {
        Recommendation: { Text: 'Remove the access, or archive the finding when it is meant.' },
      },
    },
  });
}
