import { arn, type ResourceKind } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { ocsfFinding } from '../ocsf/ocsf-finding.js';
import { randomOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { EXPOSURES } from '../rates/other-products.js';
import { rowsOf } from '../rates/text-table.js';
import type { Planned } from '../schedule/planned.js';

/** What an exposure finding is made from. */
export interface ExposureRow {
  readonly type: string;
  readonly severity: Label;
  readonly resource: ResourceKind;
  readonly title: string;
}

const ROWS = rowsOf(EXPOSURES, 5).map((cells) => {
  const [type, severity, weight, resource, title] = cells as [string, string, string, string, string];
  const row: ExposureRow = { type, severity: severity as Label, resource: resource as ResourceKind, title };
  return [row, Number(weight)] as const;
});

export const drawExposure = weighted(ROWS);

/** The row of a title, for stories. */
export function exposureRow(title: string): ExposureRow {
  const found = ROWS.find(([row]) => row.title === title);
  if (found === undefined) throw new Error(`no exposure row "${title}"`);
  return found[0];
}

/** An exposure: exists in the new Security Hub only. Source: AWS Security Hub User Guide, "Sample exposure finding". */
export function exposureFinding(planned: Planned): Record<string, unknown> {
  const { account, slot, seed, createdMs, updatedMs, revision } = planned;
  const row = planned.row as ExposureRow;
  const random = randomOf(seed, 8);
  const resource = resourceOf(account, row.resource, slot);
  const { region } = resource;
  const contributing = ['inspector', 'securityhub', 'macie'].slice(0, random.int(1, 3)).map((product) => ({
    product: { uid: `arn:${account.partition}:securityhub:${region}::productv2/aws/${product}` },
    tags: [
      {
        name: product === 'inspector' ? 'Vulnerability' : 'Misconfiguration',
        values: ['Attack Vector Network'],
      },
    ],
    observables: [{ type: 'Resource UID', type_id: 10, value: resource.id }],
    title: `Trait of ${resource.name}`,
    type: 'Finding',
    uid: arn(account, product, region, `finding/${random.hex(32)}`),
  }));
  return ocsfFinding({
    account,
    region,
    classUid: 2004,
    uid: arn(account, 'securityhub', region, `risk:${random.hex(64)}`),
    product: 'aws/securityhub-risk',
    productName: 'Security Hub Exposure Analysis',
    types: [row.type],
    label: row.severity,
    title: row.title,
    description: `${row.title}: ${resource.name}. Security Hub put it together from ${contributing.length} findings of the same resource.`,
    resources: [resource],
    createdMs,
    updatedMs,
    revision,
    closed: revision > 0 && random.chance(0.35),
    references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/exposure-findings.html'],
    info: {
      analytic: { name: 'Exposure', type: 'Rule', type_id: 1, uid: '0.0.1' },
      related_events: contributing,
      related_events_count: contributing.length,
    },
  });
}
