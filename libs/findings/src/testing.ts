import { isRawObject, type RawObject } from './raw-members.js';
import { envelopeOf, type EventEnvelope } from './testing/event-envelope.js';
import { exampleFinding } from './testing/example-finding.js';
import { exampleGuardDutyFinding } from './testing/example-guardduty-finding.js';
import { exampleOcsfFinding } from './testing/example-ocsf-finding.js';

export { describeFailures, type CaseFailure, type CaseResult } from './testing/case-result.js';
export { describeRule, type DescribeRuleOptions } from './testing/describe-rule.js';
export { parsePolicyCases } from './testing/parse-policy-cases.js';
export type { CaseExpectation, PolicyCase, PolicyCases } from './testing/policy-case.js';
export { runCases } from './testing/run-cases.js';

/** The custom action of {@link anEvent}. */
export interface EventActionOptions {
  /** `detail.actionName`. */
  readonly name: string;
  /** @default - an action ARN made of the name */
  readonly arn?: string;
  readonly description?: string;
}

/** What {@link anEvent} can be told. */
export interface EventOptions {
  /** Makes it a custom action's event. @default - an event of imported findings */
  readonly action?: EventActionOptions;
  /** ISO 8601. @default '2026-11-24T12:05:00Z' */
  readonly time?: string;
  /** @default - one constant UUID */
  readonly id?: string;
}

/**
 * A raw ASFF finding for tests, as GuardDuty and Security Hub make it: HIGH, NEW, ACTIVE, account 111122223333,
 * eu-west-1. Always the same; every call gives a fresh object. Overrides merge member by member; a list replaces the
 * list, and undefined removes the member.
 *
 * @example aFinding({ Severity: { Label: 'CRITICAL' }, Note: undefined })
 */
export function aFinding(overrides: object = {}): Record<string, unknown> {
  return merge(exampleFinding(), overrides);
}

/**
 * The same finding as {@link aFinding} in OCSF, as Security Hub's V2 event carries it. Always the same; overrides as there.
 *
 * @example anOcsfFinding({ severity_id: 6, severity: 'Fatal' })
 */
export function anOcsfFinding(overrides: object = {}): Record<string, unknown> {
  return merge(exampleOcsfFinding(), overrides);
}

/**
 * The same finding as {@link aFinding} as GuardDuty's own event carries it. Always the same; overrides as there.
 *
 * @example aGuardDutyFinding({ severity: 9, service: { archived: true } })
 */
export function aGuardDutyFinding(overrides: object = {}): Record<string, unknown> {
  return merge(exampleGuardDutyFinding(), overrides);
}

/**
 * An EventBridge event around raw findings, for tests: of Security Hub CSPM; of Security Hub (V2) where the first finding
 * is OCSF; GuardDuty's own, around the first finding alone, where that is GuardDuty's.
 *
 * @example anEvent([aFinding()], { action: { name: 'EscalateToSOC' } })
 */
export function anEvent(findings: readonly unknown[], options: EventOptions = {}): Record<string, unknown> {
  const { action } = options;
  const { source, detailType, resources, detail } =
    action === undefined ? envelopeOf(findings) : customActionOf(findings, action);
  return {
    version: '0',
    id: options.id ?? '7bf73129-1428-4cd3-a780-95db273d1602',
    'detail-type': detailType,
    source,
    account: '111122223333',
    time: options.time ?? '2026-11-24T12:05:00Z',
    region: 'eu-west-1',
    resources,
    detail,
  };
}

function customActionOf(findings: readonly unknown[], action: EventActionOptions): EventEnvelope {
  const { name, description, arn } = action;
  return {
    source: 'aws.securityhub',
    detailType: 'Security Hub Findings - Custom Action',
    resources: [arn ?? `arn:aws:securityhub:eu-west-1:111122223333:action/custom/${name}`],
    detail: {
      actionName: name,
      actionDescription: description ?? 'Tells the SOC at once.',
      findings: [...findings],
    },
  };
}

function merge(base: RawObject, overrides: object): Record<string, unknown> {
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(overrides)) {
    const before = merged.get(name);
    if (value === undefined) merged.delete(name);
    else merged.set(name, isRawObject(value) && isRawObject(before) ? merge(before, value) : value);
  }
  return Object.fromEntries(merged);
}
