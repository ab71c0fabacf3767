import type { Finding } from '../finding.js';
import { isRawObject, listOf, memberOf, objectOf, type RawObject } from '../raw-members.js';

/**
 * The vulnerabilities of a finding as they came. Source: ASFF `Vulnerabilities`, OCSF `vulnerabilities`; GuardDuty's own
 * findings have none.
 */
function vulnerabilitiesOf({ format, raw }: Finding): readonly RawObject[] {
  if (format === 'guardduty') return [];
  return listOf(raw, format === 'asff' ? 'Vulnerabilities' : 'vulnerabilities').filter(isRawObject);
}

/** True where one says yes, else false where one says no, else not known. */
function someSays(
  finding: Finding,
  read: (vulnerability: RawObject) => boolean | undefined,
): boolean | undefined {
  let said: boolean | undefined;
  for (const vulnerability of vulnerabilitiesOf(finding)) {
    const says = read(vulnerability);
    if (says === true) return true;
    said = says ?? said;
  }
  return said;
}

/** Source: API type Vulnerability, `ExploitAvailable`: YES, NO. OCSF 1.x vulnerability, `is_exploit_available`. */
export function exploitAvailableIn(finding: Finding): boolean | undefined {
  return someSays(finding, (vulnerability) =>
    finding.format === 'asff'
      ? ANSWERS.get(memberOf(vulnerability, 'ExploitAvailable'))
      : truth(vulnerability, 'is_exploit_available'),
  );
}

/**
 * Source: API type Vulnerability, `FixAvailable`: YES, NO, PARTIAL (for some of the packages). OCSF vulnerability:
 * `is_fix_available`, before it `fix_available`, else `fix_coverage_id`: 1 complete, 2 partial, 3 none.
 */
export function fixAvailableIn(finding: Finding): boolean | undefined {
  return someSays(finding, (vulnerability) =>
    finding.format === 'asff'
      ? ANSWERS.get(memberOf(vulnerability, 'FixAvailable'))
      : (truth(vulnerability, 'is_fix_available') ??
        truth(vulnerability, 'fix_available') ??
        ANSWERS.get(memberOf(vulnerability, 'fix_coverage_id')) ??
        ANSWERS.get(memberOf(vulnerability, 'fix_coverage'))),
  );
}

const ANSWERS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['YES', true],
  ['PARTIAL', true],
  ['NO', false],
  [1, true],
  [2, true],
  [3, false],
  ['Complete', true],
  ['Partial', true],
  ['None', false],
]);

function truth(vulnerability: RawObject, name: string): boolean | undefined {
  const value = memberOf(vulnerability, name);
  return typeof value === 'boolean' ? value : undefined;
}

/** The highest EPSS, 0 to 1. Source: ASFF `EpssScore`, a number; OCSF `cve.epss.score`, a text of a number. */
export function highestEpssIn(finding: Finding): number | undefined {
  let highest: number | undefined;
  for (const vulnerability of vulnerabilitiesOf(finding)) {
    const said =
      finding.format === 'asff'
        ? memberOf(vulnerability, 'EpssScore')
        : memberOf(objectOf(objectOf(vulnerability, 'cve'), 'epss'), 'score');
    const score = typeof said === 'string' && finding.format === 'ocsf' ? numberOf(said) : said;
    if (typeof score !== 'number' || !(score >= 0 && score <= 1)) continue;
    if (highest === undefined || score > highest) highest = score;
  }
  return highest;
}

function numberOf(text: string): number | undefined {
  return text.length <= 32 && /^\d*\.?\d+(?:[eE]-?\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
