/** Findings of OCSF that tell of weaknesses and settings. Source: https://schema.ocsf.io (class_uid 2002, 2003) */
const OCSF_CLASSES: readonly unknown[] = [2002, 2003];

/**
 * Whether a finding tells of a setting or a weakness of ours, not of somebody's deed: ASFF's types of `Software and
 * Configuration Checks` alone, OCSF's Vulnerability and Compliance Finding. What its texts name is ours; their links explain.
 *
 * Source: https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Types
 */
export function speaksOfOurs(finding: object): boolean {
  const { Types: types, class_uid: classUid } = finding as { Types?: unknown; class_uid?: unknown };
  if (OCSF_CLASSES.includes(classUid)) return true;
  return (
    Array.isArray(types) &&
    types.length > 0 &&
    types.every((type) => typeof type === 'string' && type.startsWith('Software and Configuration Checks'))
  );
}
