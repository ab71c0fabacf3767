import { classOfProduct } from './asff/products.js';
import type { Finding } from './finding.js';
import { keeping } from './kept.js';
import { memberOf, objectOf } from './raw-members.js';
import type { FindingClass } from './triage/verdict.js';

/** A path of the types taxonomy, which covers everything below it, and what it means. */
type TypeClass = readonly [
  path: string,
  FindingClass,
  /** Not for the result of a check: what it could lead to is not what happened. */
  notForChecks?: true,
];

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

const CHECK = 'Software and Configuration Checks';
const PRACTICES = `${CHECK}/AWS Security Best Practices`;

/**
 * From the types taxonomy to a class; the first row that any type of the finding meets decides. The order puts what
 * may be an attack before what is a state: a finding can have several types. Prowler's checks carry TTPs and Effects too.
 *
 * Source: AWS Security Hub User Guide, "Types taxonomy for ASFF"; External Access Granted: IAM Access Analyzer's
 * example finding; Exposure, Threats, Posture Management and Coverage: the types of Security Hub's OCSF findings. Which
 * class a path belongs to is our own decision.
 */
const TYPE_CLASSES: readonly TypeClass[] = [
  ['Threats', 'threat', true],
  ['TTPs', 'threat', true],
  ['Unusual Behaviors', 'threat', true],
  ['Exposure', 'exposure'],
  ['Sensitive Data Identifications', 'data'],
  ['Effects/Data Exposure', 'exposure', true],
  ['Effects', 'threat', true],
  [`${PRACTICES}/External Access Granted`, 'exposure'],
  [`${PRACTICES}/Network Reachability`, 'exposure'],
  [`${CHECK}/Vulnerabilities`, 'vulnerability'],
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
const CHECKS = [CHECK, 'Software & Configuration Checks', 'Posture Management', 'Coverage'];

/**
 * The class of a finding. The first that says something decides: what Security Hub marks as exposure; a finding type of
 * GuardDuty or Macie that stands for another class; the product, where it makes only one kind; the `Types`; the OCSF
 * class (2002 vulnerability, 2003 posture, 2006 data); else `posture` for the result of a check, and `threat` for what
 * nobody can classify, so that it is looked at.
 *
 * @example classOf(guardDutyFinding) // 'threat'
 */
export function classOf(finding: Finding): FindingClass {
  if (finding.format === 'ocsf' && isExposure(finding)) return 'exposure';
  const isCheck =
    finding.complianceStatus !== undefined || finding.controlId !== undefined || finding.classUid === 2003;
  let native = FINDING_TYPES.length;
  let path = TYPE_CLASSES.length;
  let looked = isCheck;
  const { types } = finding;
  for (let at = 0; at < types.length; at += 1) {
    const rows = rowsOf(types[at] as string);
    native = Math.min(native, rows.native);
    path = Math.min(path, isCheck ? rows.ofCheck : rows.path);
    looked ||= rows.looked;
  }
  return (
    FINDING_TYPES[native]?.[1] ??
    classOfProduct(finding.product) ??
    TYPE_CLASSES[path]?.[1] ??
    OCSF_CLASSES.get(finding.classUid) ??
    (looked ? 'posture' : 'threat')
  );
}

/** What one type says: its first row in each of the tables, or their length. */
interface TypeRows {
  readonly native: number;
  readonly path: number;
  readonly ofCheck: number;
  readonly looked: boolean;
}

/** An estate has some hundreds of types. */
const rowsOf = keeping(2048, 256, (type): TypeRows => {
  const name = nativeName(type);
  const below = TYPE_CLASSES.map(([path]) => isBelow(type, path));
  return {
    native: firstOf(FINDING_TYPES, ([begin]) => name?.startsWith(begin) === true),
    path: firstOf(TYPE_CLASSES, (_, at) => below[at] === true),
    ofCheck: firstOf(TYPE_CLASSES, ([, , notForChecks], at) => below[at] === true && notForChecks !== true),
    looked: CHECKS.some((path) => isBelow(type, path)),
  };
});

function firstOf<T>(rows: readonly T[], holds: (row: T, at: number) => boolean): number {
  const at = rows.findIndex(holds);
  return at < 0 ? rows.length : at;
}

/** Source: AWS Security Hub User Guide, "Reviewing details for exposure findings" and "Sample exposure finding". */
function isExposure({ raw }: Finding): boolean {
  const feature = objectOf(objectOf(objectOf(raw, 'metadata'), 'product'), 'feature');
  const analytic = objectOf(objectOf(raw, 'finding_info'), 'analytic');
  return memberOf(feature, 'uid') === 'security-hub/Exposure' || memberOf(analytic, 'name') === 'Exposure';
}

/** `Policy:S3/X` of `Policy:S3/X` or `TTPs/Policy:S3-X`: Security Hub writes a hyphen for the slash. */
function nativeName(type: string): string | undefined {
  const colon = type.indexOf(':');
  const start = colon < 0 ? 0 : type.lastIndexOf('/', colon) + 1;
  if (!PURPOSES.some((purpose) => type.startsWith(purpose, start))) return undefined;
  const name = type.slice(start);
  return name.includes('/') ? name : name.replace('-', '/');
}

function isBelow(type: string, path: string): boolean {
  return type.startsWith(path) && (type.length === path.length || type[path.length] === '/');
}
