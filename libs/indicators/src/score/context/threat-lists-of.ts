import { inJson } from '../../finding/in-json.js';
import { eitherOf, listOf, memberOf, recordOf } from '../../finding/members.js';

const IN_PRODUCT_FIELDS =
  /^aws\/guardduty\/service\/(?:evidence\/threatIntelligenceDetails(?:\.\d+_|\/\d+)?|additionalInfo)\/threatListName$/;
const ADDITIONAL_INFO = 'aws/guardduty/service/additionalInfo/value';
const LONGEST_NAME = 128;
const MOST = 10;

/**
 * Names of lists of threats in which the product found the other side, each once and in the order of the finding: GuardDuty's
 * `threatListName`, in its own form and as Security Hub has it in ProductFields. At most 10 of at most 128 UTF-16 units. What
 * lists one value alone (`ThreatIntelIndicators`, `osint`) is known by where the value stands.
 *
 * Source: Amazon GuardDuty API reference, types ThreatIntelligenceDetail and ServiceAdditionalInfo.
 */
export function threatListsOf(finding: unknown): readonly string[] {
  const service = eitherOf(finding, 'Service');
  const info = eitherOf(service, 'AdditionalInfo');
  const fields = recordOf(memberOf(finding, 'ProductFields')) ?? {};
  const details = listOf(eitherOf(eitherOf(service, 'Evidence'), 'ThreatIntelligenceDetails'));
  const names = [
    ...details.map((detail) => eitherOf(detail, 'ThreatListName')),
    eitherOf(info, 'ThreatListName'),
    inJson(eitherOf(info, 'Value'), 'threatListName'),
    ...Object.keys(fields)
      .filter((key) => IN_PRODUCT_FIELDS.test(key))
      .map((key) => fields[key]),
    inJson(memberOf(fields, ADDITIONAL_INFO), 'threatListName'),
  ];
  return [...new Set(names.flatMap((name) => (isName(name) ? name.trim() : [])))].slice(0, MOST);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME && value.trim() !== '';
}
