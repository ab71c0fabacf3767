import { describeFound } from './describe-found.js';
import { FindingReadError, type Fault } from './errors.js';
import { isText } from './raw-members.js';

/** The error that names each of the members, path and value, that is no text or a blank one. */
export function missingMembers(members: readonly (readonly [string, unknown])[]): FindingReadError {
  const faults: Fault[] = [];
  for (const [path, value] of members) {
    if (!isText(value))
      faults.push({ path, expected: 'a text that is not blank', found: describeFound(value) });
  }
  const [first = { path: '', expected: 'a finding', found: 'something else' }, ...more] = faults;
  return new FindingReadError([first, ...more]);
}
