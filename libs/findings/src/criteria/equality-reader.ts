import { refused } from '../policy-fault.js';
import { CRITERIA_KEYS } from './keys.js';
import { OCSF_FILTERS } from './ocsf-fields.js';
import { asffPath, ocsfPath, valuesAt } from './path.js';

/**
 * Reads from a raw finding what an equality of compiled criteria speaks of: the value itself, of any type, or where
 * lists are in the way a list. Texts count, alone or as entries of that list; all else is to be passed over. It may show
 * more than the criteria look at, never less.
 *
 * @param key - `asff:` and a key of automation rules, or `ocsf:` and a name of a string field
 * @throws PolicyError for another key
 * @example
 * equalityReader('asff:SeverityLabel')(raw); // 'HIGH'
 * equalityReader('asff:ResourceType')(raw); // ['AwsIamAccessKey', 'AwsEc2Instance']
 */
export function equalityReader(key: string): (raw: object) => unknown {
  const name = key.slice(5);
  if (key === `asff:${name}`) {
    const known = CRITERIA_KEYS.get(name);
    if (known !== undefined) return valuesAt(asffPath(known.path));
  }
  if (key === `ocsf:${name}` && OCSF_FILTERS.get('StringFilters')?.fields.includes(name)) {
    return valuesAt(ocsfPath(name, false));
  }
  throw refused({ field: key }, 'an unknown key', 'the key of an equality of compiled criteria');
}
