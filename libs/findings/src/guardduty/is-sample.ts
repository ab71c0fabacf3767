import { isRawObject, memberOf, type RawObject } from '../raw-members.js';
import { eitherObject, eitherText } from './members.js';

/** Far more than GuardDuty writes there. */
const LONGEST_INFO = 65_536;

/**
 * Whether GuardDuty made the finding as a sample: `service.additionalInfo.sample` in an event; in the API the same as
 * JSON in a text, `Service.AdditionalInfo.Value`. Source: Amazon GuardDuty User Guide, "Sample findings", and the API
 * reference, type ServiceAdditionalInfo.
 */
export function isSample(raw: RawObject): boolean {
  const info = eitherObject(eitherObject(raw, 'Service'), 'AdditionalInfo');
  if (memberOf(info, 'sample') === true) return true;
  const value = eitherText(info, 'Value');
  if (value === undefined || value.length > LONGEST_INFO || !value.includes('"sample"')) return false;
  try {
    const parsed: unknown = JSON.parse(value);
    return isRawObject(parsed) && memberOf(parsed, 'sample') === true;
  } catch {
    return false; // Not JSON: then it does not say that the finding is a sample.
  }
}
