import { awsProductOf } from './asff/products.js';
import type { Finding } from './finding.js';
import type { FindingClass } from './triage/verdict.js';

interface TypeClass {
  /** A path of the types taxonomy; it covers everything below it. */
  readonly path: string;
  readonly class: FindingClass;
  /** Not for the result of a check (a finding with Compliance): what it could lead to is not what happened. */
  readonly notForChecks?: true;
}

/**
 * From the types taxonomy to a class; the first row that any type of the finding meets decides. The order puts what
 * may be an attack before what is a state: a finding can have several types.
 *
 * Source: AWS Security Hub User Guide, "Types taxonomy for ASFF"; External Access Granted: IAM Access Analyzer's
 * example finding; the spelling with an ampersand: Patch Manager's example finding. Which class a path belongs to is
 * our own decision.
 */
const TYPE_CLASSES: readonly TypeClass[] = [
  { path: 'TTPs', class: 'threat' },
  { path: 'Unusual Behaviors', class: 'threat' },
  { path: 'Sensitive Data Identifications', class: 'data' },
  { path: 'Effects/Data Exposure', class: 'exposure', notForChecks: true },
  { path: 'Effects', class: 'threat', notForChecks: true },
  {
    path: 'Software and Configuration Checks/AWS Security Best Practices/External Access Granted',
    class: 'exposure',
  },
  {
    path: 'Software and Configuration Checks/AWS Security Best Practices/Network Reachability',
    class: 'exposure',
  },
  { path: 'Software and Configuration Checks/Vulnerabilities', class: 'vulnerability' },
  { path: 'Software and Configuration Checks', class: 'posture' },
  { path: 'Software & Configuration Checks', class: 'posture' },
];

/**
 * The class of a finding: from the product where it makes only one kind, else from the `Types`, else `posture` for the
 * result of a check (it has `Compliance`), else `threat`, so that what nobody can classify is looked at.
 *
 * @example classOf(guardDutyFinding) // 'threat'
 */
export function classOf(finding: Finding): FindingClass {
  const fixed = awsProductOf(finding.productArn)?.class;
  if (fixed !== undefined) return fixed;
  const isCheck = finding.complianceStatus !== undefined || finding.controlId !== undefined;
  for (const row of TYPE_CLASSES) {
    if (isCheck && row.notForChecks) continue;
    if (finding.types.some((type) => type === row.path || type.startsWith(`${row.path}/`))) return row.class;
  }
  return isCheck ? 'posture' : 'threat';
}
