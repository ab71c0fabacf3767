import { isText } from '../raw-members.js';
import { refuse } from '../policy-fault.js';
import type { Check } from '../triage/members.js';

const MOST_STEPS = 8;
const MOST_LENGTH = 512;

/** A path of 1 to 8 steps with `/` between them, such as `Workloads/Prod`. */
export const aPath: Check = (value, place) => {
  const steps = isText(value) ? value.split('/', MOST_STEPS + 1) : [];
  const fits =
    isText(value) && value.length <= MOST_LENGTH && steps.length <= MOST_STEPS && steps.every(isText);
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (!fits || /[\u0000-\u001F\u007F]/.test(value)) {
    refuse(
      place,
      value,
      `a path of 1 to ${MOST_STEPS} steps with / between them, ${MOST_LENGTH} characters in all`,
    );
  }
};

/** A path and the paths above it, as far down as one that {@link aPath} allows. */
export function pathsDownTo(path: string): readonly string[] {
  const paths: string[] = [];
  for (let end = path.indexOf('/'); end !== -1 && end <= MOST_LENGTH && paths.length < MOST_STEPS;) {
    paths.push(path.slice(0, end));
    end = path.indexOf('/', end + 1);
  }
  if (paths.length < MOST_STEPS && path.length <= MOST_LENGTH) paths.push(path);
  return paths;
}
