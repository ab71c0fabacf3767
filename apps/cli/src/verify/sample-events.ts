import { MARKER } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import { DETAIL_TYPES } from './finding-source.js';
import type { DeployedStack } from './found.js';
import { testFinding } from './test-finding.js';
import type { Asff } from './test-finding.js';

/** What the event rules are to take: the station, and its event as EventBridge sees it. */
export interface SampleEvent {
  readonly what: string;
  readonly event: Asff;
}

/** Events of one life of a test finding, for event patterns to be tried on. Nothing of it is sent. */
export function sampleEvents(
  stack: DeployedStack,
  { severity, actionArn }: { readonly severity: SeverityLabel; readonly actionArn: string | undefined },
): readonly SampleEvent[] {
  const { asff } = testFinding(stack, { severity, run: 'sample', now: '2026-11-24T12:00:00.000Z' });
  const imported = DETAIL_TYPES.cspm;
  const event = (
    over: Asff,
    detailType: string = imported,
    resources = [String(asff['ProductArn'])],
  ): Asff => ({
    version: '0',
    source: 'aws.securityhub',
    'detail-type': detailType,
    account: stack.account,
    region: stack.region,
    resources,
    detail: { findings: [{ ...asff, Workflow: { Status: 'NEW' }, ...over }] },
  });
  const marked = { UserDefinedFields: { [MARKER.field]: MARKER.value } };
  const label = (Label: SeverityLabel) => ({ Severity: { Label } });
  return [
    { what: 'a new CRITICAL finding', event: event(label('CRITICAL')) },
    ...(severity === 'CRITICAL'
      ? []
      : [
          { what: `a new ${severity} finding`, event: event({}) },
          {
            what: `a told finding that is ${severity}`,
            event: event({ ...marked, Workflow: { Status: 'NOTIFIED' } }),
          },
        ]),
    { what: 'the close of a told finding', event: event({ ...marked, Workflow: { Status: 'RESOLVED' } }) },
    ...(actionArn === undefined
      ? []
      : [
          {
            what: 'a finding that a person escalates',
            event: event({}, 'Security Hub Findings - Custom Action', [actionArn]),
          },
        ]),
  ];
}
