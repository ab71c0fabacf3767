import { asffFinding } from '../asff/asff-finding.js';
import type { ResourceKind } from '../estate/resources.js';
import { arn } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { ocsfFinding } from '../ocsf/ocsf-finding.js';
import { randomOf } from '../random/random.js';
import type { Planned } from '../schedule/planned.js';
import { cveOf } from './cve.js';
import { ocsfVulnerabilities, vulnerabilities } from './vulnerability.js';

/** What an Inspector finding is made from: a CVE of the month in a resource, or a path to a port. */
export type InspectorRow =
  | { readonly resource: ResourceKind; readonly cve: number }
  | { readonly resource: 'instance'; readonly port: number; readonly severity: Label };

/** A finding of Inspector. An update closes it in six of ten cases: patched, or the resource is gone (assumption). */
export function inspectorFinding(planned: Planned): Record<string, unknown> {
  const { account, slot, seed, createdMs, updatedMs, revision } = planned;
  const row = planned.row as InspectorRow;
  const random = randomOf(seed, 3);
  const resource = resourceOf(account, row.resource, slot);
  const { region } = resource;
  const id = arn(account, 'inspector2', region, `finding/${random.hex(32)}`);
  const closed = revision > 0 && random.chance(0.6);
  const common = { account, region, resources: [resource], createdMs, updatedMs };

  if ('port' in row) {
    const title = `Port ${row.port} is reachable from an Internet Gateway - TCP`;
    return asffFinding({
      ...common,
      ...PRODUCT,
      id,
      types: REACHABILITY_TYPES,
      label: row.severity,
      title,
      description: `The instance ${resource.name} can be reached from the internet on TCP port ${row.port}.`,
      archived: closed,
      productFields: { ...FIELDS, 'aws/inspector/FindingStatus': closed ? 'CLOSED' : 'ACTIVE' },
      rest: {
        Network: { Protocol: 'TCP', Direction: 'IN', OpenPortRange: { Begin: row.port, End: row.port } },
      },
    });
  }

  const cve = cveOf(row.cve);
  const title = `${cve.id} - ${cve.packageName}`;
  const description = `${cve.packageName} before ${cve.fixedIn} reads memory outside its buffer when it handles crafted input. Whoever can send such input may read data or stop the process.`;
  if (account.ocsf) {
    return ocsfFinding({
      ...common,
      classUid: 2002,
      uid: id,
      product: 'aws/inspector',
      productName: 'Inspector',
      types: ['Software and Configuration Checks/Vulnerabilities/CVE', 'Vulnerabilities'],
      label: cve.severity,
      title,
      description,
      revision,
      closed,
      references: [`https://nvd.nist.gov/vuln/detail/${cve.id}`],
      rest: { vulnerabilities: ocsfVulnerabilities(cve) },
    });
  }
  return asffFinding({
    ...common,
    ...PRODUCT,
    id,
    types: CVE_TYPES,
    label: cve.severity,
    title,
    description,
    archived: closed,
    productFields: {
      ...FIELDS,
      'aws/inspector/FindingStatus': closed ? 'CLOSED' : 'ACTIVE',
      'aws/inspector/inspectorScore': String(cve.score),
      'aws/inspector/instanceId': resource.name,
      'aws/inspector/resources/1/resourceDetails/platform': 'AMAZON_LINUX_2023',
    },
    rest: {
      Remediation: { Recommendation: { Text: `Update ${cve.packageName} to ${cve.fixedIn}.` } },
      Vulnerabilities: vulnerabilities(cve),
    },
  });
}

const PRODUCT = {
  product: 'aws/inspector',
  productName: 'Inspector',
  companyName: 'Amazon',
  generatorId: 'AWSInspector',
} as const;

const FIELDS = { 'aws/inspector/ProductVersion': '2' } as const;
const CVE_TYPES = Object.freeze(['Software and Configuration Checks/Vulnerabilities/CVE']);
const REACHABILITY_TYPES = Object.freeze([
  'Software and Configuration Checks/AWS Security Best Practices/Network Reachability',
]);
