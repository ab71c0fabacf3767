import { readFinding } from '@tocsin/findings';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from '@tocsin/findings/testing';
import { threatContextOf } from '@tocsin/indicators';

const asff: readonly object[] = [
  {},
  { Severity: { Label: 'LOW' } },
  { Severity: { Label: undefined, Normalized: 90 } },
  { Severity: undefined, FindingProviderFields: { Severity: { Label: 'MEDIUM' } } },
  { Severity: undefined },
  { RecordState: 'ARCHIVED' },
  { Workflow: { Status: 'SUPPRESSED' } },
  { Sample: true },
];
const ocsf: readonly object[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 99].map((severity_id) => ({ severity_id })),
  ...['High', 'low', 'Fatal', 'x'].map((severity) => ({ severity_id: undefined, severity })),
  { severity_id: undefined, severity: undefined },
  ...[0, 1, 2, 3, 4, 5, 6, 99].map((status_id) => ({ status_id })),
  ...['New', 'Suppressed', 'Archived', 'Closed'].map((status) => ({ status_id: undefined, status })),
  ...[1, 2, 3, 4].flatMap((activity_id) => [
    { activity_id },
    { activity_id, class_uid: 2006, status_id: undefined, status: undefined },
  ]),
  { class_uid: 2005, status_id: 3 },
  { activity_id: undefined, activity_name: 'Close', status: undefined, status_id: undefined },
  { finding_info: { title: '[SAMPLE] x' } },
];
const guardDuty: readonly object[] = [
  ...[-1, 0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10, 10.1, '8'].map((severity) => ({ severity })),
  { service: { archived: true } },
  { service: { additionalInfo: { sample: true } } },
  { service: { additionalInfo: { value: '{"sample":true}' } } },
];

const CASES = [
  ...asff.map((over) => ['ASFF', over, aFinding(over)] as const),
  ...ocsf.map((over) => ['OCSF', over, anOcsfFinding(over)] as const),
  ...guardDuty.map((over) => ['GuardDuty', over, aGuardDutyFinding(over)] as const),
];

// Planted fault seen red: 90 of Severity.Normalized is HIGH.
describe('the context of a score', () => {
  it.each(CASES)('is what the reader of findings says of %s with %j', (_format, _over, raw) => {
    const { severity, recordState, workflowStatus, sample } = readFinding(raw);
    const context = threatContextOf(raw);
    expect({
      severity: context.severity,
      archived: context.archived === true,
      suppressed: context.suppressed === true,
      sample: context.sample === true,
    }).toEqual({
      severity: severity.label,
      archived: recordState === 'ARCHIVED',
      suppressed: workflowStatus === 'SUPPRESSED',
      sample: sample === true,
    });
  });
});
