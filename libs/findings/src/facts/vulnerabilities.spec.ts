import { aFinding, aGuardDutyFinding, anOcsfFinding } from '../testing.js';
import type { FactCriteria } from '../triage/policy.js';
import { outcomeOf } from '../fixtures/outcome-of.js';

const asff = (...Vulnerabilities: unknown[]) => aFinding({ Vulnerabilities });
const ocsf = (...vulnerabilities: unknown[]) => anOcsfFinding({ vulnerabilities });
const score = (value: unknown) => ocsf({ cve: { epss: { score: value } } });
const [yes, no, unknown] = ['matched', 'not matched', 'not applicable'];

const CASES: readonly (readonly [FactCriteria, raw: object, outcome: string])[] = [
  [{ exploitAvailable: true }, asff({ ExploitAvailable: 'NO' }, { ExploitAvailable: 'YES' }), yes],
  [{ exploitAvailable: true }, asff({ ExploitAvailable: 'YES' }, { ExploitAvailable: 'NO' }), yes],
  [{ exploitAvailable: true }, asff({ ExploitAvailable: 'NO' }, {}), no],
  [{ exploitAvailable: false }, asff({}, { ExploitAvailable: 'NO' }), yes],
  [{ exploitAvailable: false }, asff({ ExploitAvailable: 'YES' }), no],
  [{ exploitAvailable: true }, asff({ ExploitAvailable: true }, 'YES', null), unknown],
  [{ exploitAvailable: false }, asff(), unknown],
  [{ exploitAvailable: false }, aFinding({ Vulnerabilities: { ExploitAvailable: 'NO' } }), unknown],
  [{ exploitAvailable: true }, ocsf({ is_exploit_available: true }), yes],
  [{ exploitAvailable: false }, ocsf({ is_exploit_available: false }), yes],
  [{ exploitAvailable: true }, ocsf({ is_exploit_available: 'true' }), unknown],
  [{ exploitAvailable: false }, ocsf({ ExploitAvailable: 'NO' }), unknown],
  [{ exploitAvailable: false }, asff({ is_exploit_available: false }), unknown],
  [
    { exploitAvailable: false },
    aGuardDutyFinding({ vulnerabilities: [{ is_exploit_available: false }] }),
    unknown,
  ],

  [{ fixAvailable: true }, asff({ FixAvailable: 'YES' }), yes],
  [{ fixAvailable: true }, asff({ FixAvailable: 'NO' }, { FixAvailable: 'PARTIAL' }), yes],
  [{ fixAvailable: true }, asff({ FixAvailable: 'NO' }), no],
  [{ fixAvailable: false }, asff({ FixAvailable: 'NO' }), yes],
  [{ fixAvailable: false }, asff({ FixAvailable: 'yes' }), unknown],
  [{ fixAvailable: true }, ocsf({ is_fix_available: true }), yes],
  [{ fixAvailable: false }, ocsf({ is_fix_available: false, fix_coverage_id: 1 }), yes],
  [{ fixAvailable: true }, ocsf({ fix_available: true }), yes],
  [{ fixAvailable: true }, ocsf({ fix_coverage_id: 1 }), yes],
  [{ fixAvailable: true }, ocsf({ fix_coverage_id: 2 }), yes],
  [{ fixAvailable: false }, ocsf({ fix_coverage_id: 3 }), yes],
  [{ fixAvailable: true }, ocsf({ fix_coverage: 'Complete' }), yes],
  [{ fixAvailable: true }, ocsf({ fix_coverage: 'Partial' }), yes],
  [{ fixAvailable: false }, ocsf({ fix_coverage: 'None' }), yes],
  [{ fixAvailable: true }, ocsf({ fix_coverage_id: 99, fix_coverage: 'Other' }), unknown],
  [{ fixAvailable: true }, aGuardDutyFinding(), unknown],

  [{ epss: { Gte: 0.5 } }, asff({ EpssScore: 0.1 }, { EpssScore: 0.9 }, { EpssScore: 0.2 }), yes],
  [{ epss: { Gte: 0.9 } }, asff({ EpssScore: 0.9 }), yes],
  [{ epss: { Gt: 0.9 } }, asff({ EpssScore: 0.9 }), no],
  [{ epss: { Lte: 0.9 } }, asff({ EpssScore: 0.9 }), yes],
  [{ epss: { Lt: 0.9 } }, asff({ EpssScore: 0.9 }), no],
  [{ epss: { Eq: 0.9 } }, asff({ EpssScore: 0.9 }), yes],
  [{ epss: { Eq: 0.8 } }, asff({ EpssScore: 0.9 }), no],
  [{ epss: { Gt: 0.1, Lt: 0.5 } }, asff({ EpssScore: 0.3 }), yes],
  [{ epss: { Gt: 0.1, Lt: 0.5 } }, asff({ EpssScore: 0.7 }), no],
  [{ epss: { Gte: 0 } }, asff({ EpssScore: 0 }), yes],
  [{ epss: { Lte: 1 } }, asff({ EpssScore: 1 }), yes],
  [{ epss: { Gte: 0 } }, asff({ EpssScore: '0.9' }, { EpssScore: 1.1 }, { EpssScore: -1 }), unknown],
  [{ epss: { Gte: 0 } }, asff(), unknown],
  [{ epss: { Gte: 0.9 } }, score('0.97'), yes],
  [{ epss: { Gte: 0.9 } }, score('9.7e-1'), yes],
  [{ epss: { Gte: 0.9 } }, score('.95'), yes],
  [{ epss: { Gte: 0.9 } }, score(0.97), yes],
  [{ epss: { Gte: 0.9 } }, score('0.5'), no],
  ...['', ' 1', '0x1', '1.', '1e', 'high', '0.9 ', `0.${'9'.repeat(31)}`, null, [0.9]].map(
    (value) => [{ epss: { Gte: 0 } }, score(value), unknown] as const,
  ),
  [{ epss: { Gte: 0.9 } }, score(`0.${'9'.repeat(30)}`), yes],
  [{ epss: { Gte: 0 } }, aGuardDutyFinding(), unknown],
];

describe('facts of vulnerabilities', () => {
  // Planted faults seen red: the last vulnerability decides; PARTIAL as no fix; the lowest score.
  it.each(CASES)('%j of %#', (facts, raw, outcome) => {
    expect(outcomeOf(facts, raw)).toBe(outcome);
  });
});
