import { asffFinding } from '../asff/asff-finding.js';
import type { ResourceKind } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { cveOf, drawCve } from '../inspector/cve.js';
import { vulnerabilities } from '../inspector/vulnerability.js';
import { randomOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { THIRD_PARTIES } from '../rates/other-products.js';
import { rowsOf } from '../rates/text-table.js';
import type { Planned } from '../schedule/planned.js';

/** What a third party's finding is made from. */
export interface ThirdPartyRow {
  /** End of the product ARN; `default` for findings of one's own. */
  readonly product: string;
  readonly company: string;
  readonly name: string;
  readonly asffType: string;
  readonly severity: Label;
  readonly resource: ResourceKind;
  readonly title: string;
}

const ROWS = rowsOf(THIRD_PARTIES, 7).map((cells) => {
  const [product, names, asffType, severity, weight, resource, title] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [company = '', name = ''] = names.split('/');
  const row: ThirdPartyRow = {
    product,
    company,
    name,
    asffType,
    severity: severity as Label,
    resource: resource as ResourceKind,
    title,
  };
  return [row, Number(weight)] as const;
});

export const drawThirdParty = weighted(ROWS);

/** The row of a title, for stories. */
export function thirdPartyRow(title: string): ThirdPartyRow {
  const found = ROWS.find(([row]) => row.title === title);
  if (found === undefined) throw new Error(`no third-party row "${title}"`);
  return found[0];
}

export function thirdPartyFinding(planned: Planned): Record<string, unknown> {
  const { account, slot, seed, createdMs, updatedMs, revision } = planned;
  const row = planned.row as ThirdPartyRow;
  const random = randomOf(seed, 5);
  const resource = resourceOf(account, row.resource, slot);
  const product = row.product === 'default' ? `${account.id}/default` : row.product;
  const finding = asffFinding({
    account,
    region: resource.region,
    id: `${row.product.split('/')[0]}-${account.id}-${random.hex(24)}`,
    product,
    productName: row.name,
    companyName: row.company,
    generatorId: `${row.name.toLowerCase().replaceAll(' ', '-')}-${random.int(100, 140)}`,
    types: [row.asffType],
    label: row.severity,
    original: row.severity.toLowerCase(),
    title: row.title,
    description: `${row.title}: ${resource.name} of ${account.name}. The console of ${row.name} shows the details, what led to it and the history of the resource.`,
    resources: [resource],
    createdMs,
    updatedMs,
    archived: revision > 0 && random.chance(0.4),
    productFields: {
      ProviderName: row.name,
      ProviderVersion: `${random.int(1, 9)}.${random.int(0, 30)}.0`,
      'detection/id': random.hex(32),
      'detection/policy': `${row.company} default policy`,
    },
    rest: restOf(row, seed),
  });
  if (row.product !== 'default') return finding;
  const productArn = `arn:${account.partition}:securityhub:${resource.region}:${account.id}:product/${product}`;
  return { ...finding, ProductArn: productArn };
}

function restOf({ product, asffType, severity }: ThirdPartyRow, seed: number): Record<string, unknown> {
  const random = randomOf(seed, 55);
  if (asffType.endsWith('/CVE')) return { Vulnerabilities: vulnerabilities(cveOf(drawCve(random.next()))) };
  if (product.startsWith('prowler'))
    return { Compliance: { Status: 'FAILED', RelatedRequirements: ['CIS-3.0 2.1.2', 'NIST-CSF PR.DS-1'] } };
  if (asffType.startsWith('TTPs')) {
    const name = random.pick(['powershell', 'bash', 'svchost', 'python3', 'rundll32']);
    return {
      Process: {
        Name: name,
        Path: `/usr/bin/${name}`,
        Pid: random.int(500, 40_000),
        ParentPid: random.int(2, 499),
      },
      ...(severity === 'LOW'
        ? {}
        : {
            Malware: [
              {
                Name: `Example.${random.int(1, 400)}`,
                Type: 'POTENTIALLY_UNWANTED',
                State: 'OBSERVED',
                Path: `/tmp/${name}`,
              },
            ],
          }),
    };
  }
  return {};
}
