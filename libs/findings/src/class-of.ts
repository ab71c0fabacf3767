import { awsProductOf } from './asff/products.js';
import type { Finding } from './finding.js';
import { memberOf, objectOf } from './raw-members.js';
import type { FindingClass } from './triage/verdict.js';

interface TypeClass {
  /** A path of the types taxonomy; it covers everything below it. */
  readonly path: string;
  readonly class: FindingClass;
  /** Not for the result of a check: what it could lead to is not what happened. */
  readonly notForChecks?: true;
}

/**
 * Finding types of GuardDuty and Macie that mean another class than their product or namespace says: what they report is
 * that data or a dashboard stands open, and that stays so until somebody closes it. They are the same in every format:
 * `Policy:S3/…` in GuardDuty and OCSF, `TTPs/Policy:S3-…` or `Effects/Data Exposure/Policy:S3-…` in ASFF. GuardDuty's
 * other Policy types tell of an act (root credentials used, cluster-admin granted) and stay threats.
 *
 * Source: Amazon GuardDuty User Guide, finding types and "Integrating with Security Hub CSPM"; Amazon Macie User Guide,
 * "Types of findings" and "Evaluating findings with Security Hub".
 */
const FINDING_TYPES: readonly (readonly [begin: string, FindingClass])[] = [
  ['Policy:S3/', 'exposure'],
  ['Policy:Kubernetes/AnonymousAccessGranted', 'exposure'],
  ['Policy:Kubernetes/ExposedDashboard', 'exposure'],
  ['Policy:Kubernetes/KubeflowDashboardExposed', 'exposure'],
  ['Policy:IAMUser/S3BucketEncryptionDisabled', 'posture'],
  ['Policy:IAMUser/S3B', 'exposure'],
  ['SensitiveData:S3Object/', 'data'],
];

/** What comes before the colon in the table. */
const PURPOSES = ['Policy:', 'SensitiveData:'] as const;

/**
 * From the types taxonomy to a class; the first row that any type of the finding meets decides. The order puts what
 * may be an attack before what is a state: a finding can have several types. Prowler's checks carry TTPs and Effects too.
 *
 * Source: AWS Security Hub User Guide, "Types taxonomy for ASFF"; External Access Granted: IAM Access Analyzer's
 * example finding; Exposure, Threats, Posture Management and Coverage: the types of Security Hub's OCSF findings. Which
 * class a path belongs to is our own decision.
 */
const TYPE_CLASSES: readonly TypeClass[] = [
  { path: 'Threats', class: 'threat', notForChecks: true },
  { path: 'TTPs', class: 'threat', notForChecks: true },
  { path: 'Unusual Behaviors', class: 'threat', notForChecks: true },
  { path: 'Exposure', class: 'exposure' },
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
];

/** Source: OCSF schema. 2004, Detection Finding, is what AWS and others use for nearly everything: it says nothing. */
const OCSF_CLASSES: ReadonlyMap<number | undefined, FindingClass> = new Map([
  [2002, 'vulnerability'],
  [2003, 'posture'],
  [2006, 'data'],
  [2007, 'posture'],
  [2008, 'posture'],
]);

/** Types that only say that somebody looked. Source: as above; the ampersand: Patch Manager's example finding. */
const CHECKS = [
  'Software and Configuration Checks',
  'Software & Configuration Checks',
  'Posture Management',
  'Coverage',
];

/**
 * The class of a finding. The first that says something decides: what Security Hub marks as exposure; a finding type of
 * GuardDuty or Macie that stands for another class; the product, where it makes only one kind; the `Types`; the OCSF
 * class (2002 vulnerability, 2003 posture, 2006 data); else `posture` for the result of a check, and `threat` for what
 * nobody can classify, so that it is looked at.
 *
 * @example classOf(guardDutyFinding) // 'threat'
 */
export function classOf(finding: Finding): FindingClass {
  if (isExposure(finding)) return 'exposure';
  const fixed = classOfFindingType(finding.types) ?? awsProductOf(finding.productArn)?.class;
  if (fixed !== undefined) return fixed;
  const isCheck =
    finding.complianceStatus !== undefined || finding.controlId !== undefined || finding.classUid === 2003;
  for (const row of TYPE_CLASSES) {
    if (isCheck && row.notForChecks) continue;
    if (isBelow(finding.types, row.path)) return row.class;
  }
  const ofClass = OCSF_CLASSES.get(finding.classUid);
  if (ofClass !== undefined) return ofClass;
  return isCheck || CHECKS.some((path) => isBelow(finding.types, path)) ? 'posture' : 'threat';
}

/** Source: AWS Security Hub User Guide, "Reviewing details for exposure findings" and "Sample exposure finding". */
function isExposure({ format, raw }: Finding): boolean {
  if (format !== 'ocsf') return false;
  const feature = objectOf(objectOf(objectOf(raw, 'metadata'), 'product'), 'feature');
  const analytic = objectOf(objectOf(raw, 'finding_info'), 'analytic');
  return memberOf(feature, 'uid') === 'security-hub/Exposure' || memberOf(analytic, 'name') === 'Exposure';
}

function classOfFindingType(types: readonly string[]): FindingClass | undefined {
  const names = types.map(nativeName).filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  return FINDING_TYPES.find(([begin]) => names.some((name) => name.startsWith(begin)))?.[1];
}

/** `Policy:S3/X` of `Policy:S3/X` or `TTPs/Policy:S3-X`: Security Hub writes a hyphen for the slash. */
function nativeName(type: string): string | undefined {
  const colon = type.indexOf(':');
  const start = colon < 0 ? 0 : type.lastIndexOf('/', colon) + 1;
  if (!PURPOSES.some((purpose) => type.startsWith(purpose, start))) return undefined;
  const name = type.slice(start);
  return name.includes('/') ? name : name.replace('-', '/');
}

function isBelow(types: readonly string[], path: string): boolean {
  return types.some(
    (type) => type.startsWith(path) && (type.length === path.length || type[path.length] === '/'),
  );
}
