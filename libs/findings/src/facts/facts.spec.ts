import { aFinding, anOcsfFinding, aGuardDutyFinding } from '../testing.js';
import type { FactCriteria } from '../triage/policy.js';
import { FACTS } from './facts.js';
import { outcomeOf } from '../fixtures/outcome-of.js';

type Row = readonly [FactCriteria, raw: object, outcome: string];

const [yes, no, unknown] = ['matched', 'not matched', 'not applicable'];
const example = { asff: aFinding(), ocsf: anOcsfFinding(), guardduty: aGuardDutyFinding() };
const everyFormat = (facts: FactCriteria, outcome: string): readonly Row[] =>
  Object.values(example).map((raw) => [facts, raw, outcome]);

const CASES: readonly Row[] = [
  ...everyFormat({ severity: ['HIGH', 'CRITICAL'] }, yes),
  ...everyFormat({ severity: ['MEDIUM'] }, no),
  [{ severity: ['UNKNOWN'] }, aFinding({ Severity: undefined, FindingProviderFields: undefined }), yes],
  ...everyFormat({ class: ['threat'] }, yes),
  ...everyFormat({ class: ['posture', 'data'] }, no),
  ...everyFormat({ sample: false }, yes),
  ...everyFormat({ sample: true }, no),
  [{ sample: true }, aFinding({ Sample: true }), yes],
  [{ sample: false }, aFinding({ Sample: 'no' }), yes],

  ...everyFormat({ recordState: ['ACTIVE'] }, yes),
  ...everyFormat({ recordState: ['ARCHIVED'] }, no),
  [{ recordState: ['ARCHIVED'] }, aFinding({ RecordState: 'ARCHIVED' }), yes],
  [{ recordState: ['ACTIVE'] }, aFinding({ RecordState: undefined }), yes],
  [{ recordState: ['ACTIVE'] }, aFinding({ RecordState: 5 }), yes],
  ...everyFormat({ workflowStatus: ['NEW'] }, yes),
  ...everyFormat({ workflowStatus: ['NOTIFIED', 'RESOLVED', 'SUPPRESSED'] }, no),
  [{ workflowStatus: ['SUPPRESSED'] }, aFinding({ Workflow: { Status: 'SUPPRESSED' } }), yes],
  [{ workflowStatus: ['NEW'] }, aFinding({ Workflow: undefined }), yes],
  [{ workflowStatus: ['NOTIFIED'] }, anOcsfFinding({ status_id: 2, status: 'In Progress' }), yes],
  ...everyFormat({ complianceStatus: ['FAILED'] }, unknown),
  [{ complianceStatus: ['FAILED', 'WARNING'] }, aFinding({ Compliance: { Status: 'WARNING' } }), yes],
  [{ complianceStatus: ['FAILED'] }, aFinding({ Compliance: { Status: 'PASSED' } }), no],
  [{ complianceStatus: ['FAILED'] }, aFinding({ Compliance: { Status: ['FAILED'] } }), unknown],

  ...everyFormat({ product: ['aws/guardduty'] }, yes),
  ...everyFormat({ product: ['aws/macie', '111122223333/default'] }, no),
  [{ product: ['aws/guardduty'] }, aFinding({ ProductArn: 'guardduty' }), unknown],
  ...everyFormat({ control: ['EC2.19'] }, unknown),
  [{ control: ['EC2.2', 'EC2.19'] }, aFinding({ Compliance: { SecurityControlId: 'EC2.19' } }), yes],
  [{ control: ['Config.1'] }, aFinding({ Compliance: { SecurityControlId: 'Config.10' } }), no],
  ...everyFormat({ account: ['444455556666', '111122223333'] }, yes),
  ...everyFormat({ account: ['444455556666'] }, no),
  ...everyFormat({ region: ['eu-west-1'] }, yes),
  ...everyFormat({ region: ['eu-west-2'] }, no),
  [{ region: ['eu-west-1'] }, aFinding({ Region: undefined, ProductArn: 'x' }), unknown],

  [{ type: ['TTPs'] }, example.asff, yes],
  [{ type: ['TTPs/Command and Control'] }, example.asff, yes],
  [{ type: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'] }, example.asff, yes],
  [{ type: ['TTPs/Command'] }, example.asff, no],
  [{ type: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B/x'] }, example.asff, no],
  [{ type: ['Threats'] }, example.ocsf, yes],
  [{ type: ['Effects'] }, example.ocsf, no],
  [{ type: ['Backdoor:EC2'] }, example.guardduty, yes],
  [{ type: ['TTPs'] }, aFinding({ Types: [] }), unknown],
  [{ type: ['TTPs'] }, aFinding({ Types: [5, ' '] }), unknown],
  [{ type: ['a/b/c/d/e/f/g/h'] }, aFinding({ Types: ['a/b/c/d/e/f/g/h/i'] }), yes],

  ...everyFormat({ resourceTag: [{ Key: 'Team', Value: 'payments' }] }, yes),
  ...everyFormat({ resourceTag: [{ Key: 'Team', Value: 'search' }] }, no),
  ...everyFormat({ resourceTag: [{ Key: 'Owner', Value: 'payments' }] }, no),
  [
    { resourceTag: [{ Key: 'Team', Value: '' }] },
    aFinding({ Resources: [{ Id: 'a', Tags: { Team: '' } }] }),
    yes,
  ],
  [{ resourceTag: [{ Key: 'Team', Value: 'payments' }] }, aFinding({ Resources: [{ Id: 'a' }] }), unknown],
  [
    { resourceTag: [{ Key: 'Team', Value: 'payments' }] },
    aFinding({ Resources: [{ Id: 'a', Tags: { Team: 5 } }] }),
    unknown,
  ],
  [
    { resourceTag: [{ Key: '__proto__', Value: 'x' }] },
    aFinding({ Resources: [{ Id: 'a' }, { Id: 'b', Tags: JSON.parse('{"__proto__":"x"}') }] }),
    yes,
  ],
  [{ resourceTag: [{ Key: 'constructor', Value: 'x' }] }, example.asff, no],
];

describe('facts', () => {
  // Planted faults seen red: a type below a path not counted, `Config.1` as a prefix, an absent status as FAILED.
  it.each(CASES)('%j of %#', (facts, raw, outcome) => {
    expect(outcomeOf(facts, raw)).toBe(outcome);
  });

  it('AND together, and one that is not known decides after one that does not hold', () => {
    const control = ['EC2.19'];
    expect(outcomeOf({ severity: ['HIGH'], account: ['111122223333'] }, example.asff)).toBe(yes);
    expect(outcomeOf({ severity: ['HIGH'], account: ['444455556666'] }, example.asff)).toBe(no);
    expect(outcomeOf({ severity: ['HIGH'], control }, example.asff)).toBe(unknown);
    expect(outcomeOf({ severity: ['LOW'], control }, example.asff)).toBe(no);
    expect(outcomeOf({ severity: ['HIGH'], control: undefined }, example.asff)).toBe(yes);
  });

  it('cover what a policy can say', () => {
    expect(Object.keys(FACTS)).toHaveLength(21);
  });
});
