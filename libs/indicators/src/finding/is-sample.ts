import { inJson } from './in-json.js';
import { eitherOf, memberOf } from './members.js';

/**
 * Whether a finding says that it is a sample: ASFF's `Sample`, GuardDuty's `service.additionalInfo.sample`, or a title of GuardDuty
 * that begins with `[SAMPLE]`. Nothing else in a text counts: names in it can be an attacker's.
 *
 * Source: Amazon GuardDuty User Guide, "Sample findings".
 */
export function isSample(finding: object): boolean {
  if (memberOf(finding, 'Sample') === true) return true;
  const info = eitherOf(eitherOf(finding, 'Service'), 'AdditionalInfo');
  const fields = memberOf(finding, 'ProductFields');
  return (
    isTrue(eitherOf(info, 'Sample')) ||
    isTrue(inJson(eitherOf(info, 'Value'), 'sample')) ||
    isTrue(memberOf(fields, 'aws/guardduty/service/additionalInfo/sample')) ||
    isTrue(inJson(memberOf(fields, 'aws/guardduty/service/additionalInfo/value'), 'sample')) ||
    (isOfGuardDuty(finding) && titleOf(finding).startsWith('[SAMPLE]'))
  );
}

function isOfGuardDuty(finding: object): boolean {
  const product = memberOf(memberOf(finding, 'metadata'), 'product');
  const arn = memberOf(finding, 'ProductArn') ?? memberOf(product, 'uid') ?? eitherOf(finding, 'Arn');
  return typeof arn === 'string' && /^arn:[^:]*:(?:securityhub:.*\/aws\/guardduty$|guardduty:)/.test(arn);
}

function titleOf(finding: object): string {
  const title = eitherOf(finding, 'Title') ?? memberOf(memberOf(finding, 'finding_info'), 'title');
  return typeof title === 'string' ? title : '';
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
