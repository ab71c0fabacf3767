import { MARKER, type SeverityLabel } from '@tocsin/findings';
import type { CustomAction, Deployment } from '../deployment/deployment.js';
import { encodeCriteria } from './encode/criteria.js';
import type { Envelope } from './encode/event-pattern.js';
import { encodeOcsfCriteria } from './encode/ocsf-criteria.js';
import { meets, type State } from './encode/state.js';
import { FALSE, TRUE, type Formula, type Formulas } from './logic/formula.js';
import { equalTo } from './logic/primitive.js';
import type { Goal } from './paths/reach.js';
import type { Unasked } from './coverage.js';
import type { Requirement, RequirementKind } from './requirement.js';

/** What a severity of ASFF is in OCSF; a provider's Fatal counts as CRITICAL. */
export const OCSF_SEVERITIES: Readonly<Record<SeverityLabel, readonly string[]>> = {
  INFORMATIONAL: ['Informational'],
  LOW: ['Low'],
  MEDIUM: ['Medium'],
  HIGH: ['High'],
  CRITICAL: ['Critical', 'Fatal'],
};

/** One kind of event that must not be missed. */
export interface Scenario {
  readonly kind: RequirementKind;
  /** Of Security Hub CSPM (ASFF), or of the new Security Hub (OCSF). */
  readonly format: 'asff' | 'ocsf';
  readonly detailType: string;
  /** Whether automation rules run before the event: `maybe` where a person or the provider may have caused it. */
  readonly rules: 'run' | 'maybe' | 'not';
  readonly goal: Goal;
  /** The event of our own notice. */
  readonly event: string;
  readonly action?: CustomAction;
}

export const IMPORTED = 'Security Hub Findings - Imported';
export const IMPORTED_V2 = 'Findings Imported V2';
export const CUSTOM_ACTION = 'Security Hub Findings - Custom Action';

/**
 * The scenarios that apply to a deployment: growth, re-opening and closing are told apart only by a processor of ours,
 * which marks what it told.
 */
export function scenariosOf(deployment: Deployment, requirement: Requirement): readonly Scenario[] {
  const imported = { format: 'asff', detailType: IMPORTED, rules: 'run', goal: 'people' } as const;
  const opened: Scenario = { ...imported, kind: 'opened', event: 'opened' };
  const all: readonly Scenario[] = [
    isV2Alone(deployment) ? { ...opened, format: 'ocsf', detailType: IMPORTED_V2 } : opened,
    { ...imported, kind: 'raised', event: 'raised' },
    { ...imported, kind: 'reopened', event: 'reopened' },
    ...deployment.customActions.map((action): Scenario => ({
      ...imported,
      kind: 'escalated',
      detailType: CUSTOM_ACTION,
      rules: 'not',
      event: 'escalated',
      action,
    })),
    { ...imported, kind: 'closed', rules: 'maybe', goal: 'processor', event: 'resolved' },
  ];
  const unasked = unaskedOf(deployment, requirement).map(({ kind }) => kind);
  return all.filter(({ kind }) => requirement.kinds.includes(kind) && !unasked.includes(kind));
}

const NO_PROCESSOR = 'no processor of Tocsin is among what was read, and only its mark tells them apart';
const V2_ALONE =
  'event rules are on the new Security Hub alone, and of that new findings alone are looked at';
const NO_ACTION = 'no custom action is among what was read';

/** The kinds that do not occur in a deployment: nothing is proved of them. */
export function unaskedOf(deployment: Deployment, { kinds }: Requirement): readonly Unasked[] {
  const marks = deployment.functions.some(({ processor }) => processor !== undefined);
  return kinds.flatMap((kind): readonly Unasked[] => {
    if (kind === 'opened') return [];
    if (isV2Alone(deployment)) return [{ kind, reason: V2_ALONE }];
    if (kind === 'escalated') return deployment.customActions.length > 0 ? [] : [{ kind, reason: NO_ACTION }];
    return marks ? [] : [{ kind, reason: NO_PROCESSOR }];
  });
}

/** Event rules look at the new Security Hub, and none at Security Hub CSPM: then that is what they are held to. */
function isV2Alone({ eventRules }: Deployment): boolean {
  const mentions = (type: string) =>
    eventRules.some(({ pattern }) => JSON.stringify(pattern ?? '').includes(`"${type}"`));
  return mentions(IMPORTED_V2) && !mentions(IMPORTED) && !mentions(CUSTOM_ACTION);
}

/** What the event says beside the finding. The account and the Region are where the deployment stands. */
export function envelopeOf({ detailType, action }: Scenario, { customActions }: Deployment): Envelope {
  const others = customActions.filter(({ id }) => id !== action?.id).map(({ arn }) => arn);
  const values: Readonly<Record<string, string | undefined>> = {
    source: 'aws.securityhub',
    'detail-type': detailType,
    account: '${AWS::AccountId}',
    region: '${AWS::Region}',
    version: '0',
    ...(action === undefined ? {} : { resources: action.arn, 'detail.actionName': action.name }),
  };
  return (path) => {
    if (Object.hasOwn(values, path)) return { value: values[path], not: path === 'resources' ? others : [] };
    const open = ['resources', 'id', 'time', 'detail.actionName', 'detail.actionDescription'];
    return open.includes(path) ? undefined : { value: undefined, not: [] };
  };
}

/** What stays open no longer: the processor tells of its end, not of the finding. Source: `closedAs` of the processor. */
export function isOver(state: State, format: Scenario['format']): Formula {
  if (format === 'ocsf') return FALSE;
  return state.make.or(
    meets(state, 'RecordState', equalTo('ARCHIVED')),
    meets(state, 'Workflow.Status', equalTo('RESOLVED')),
    meets(state, 'Workflow.Status', equalTo('SUPPRESSED')),
  );
}

/** Which findings the scenario is about. `before`: as it came; `after`: as automation rules left it. */
export function requiredOf(
  scenario: Scenario,
  requirement: Requirement,
  deployment: Deployment,
  before: State,
  after: State,
  now: number,
  make: Formulas,
): Formula {
  return make.and(
    askedFor(scenario, requirement, before, now),
    inScenario(scenario, requirement, deployment, before, after, make),
  );
}

function askedFor({ format }: Scenario, { only }: Requirement, before: State, now: number): Formula {
  if (format === 'asff')
    return only?.asff === undefined ? TRUE : encodeCriteria(only.asff, before, 'Tocsin', now).must;
  return only?.ocsf === undefined ? TRUE : encodeOcsfCriteria(only.ocsf, before, now).must;
}

function inScenario(
  { kind, format }: Scenario,
  { severities }: Requirement,
  deployment: Deployment,
  before: State,
  after: State,
  make: Formulas,
): Formula {
  const is = (state: State, path: string, ...values: readonly string[]) =>
    make.or(...values.map((value) => meets(state, path, equalTo(value))));
  if (format === 'ocsf') {
    const texts = severities.flatMap((label) => OCSF_SEVERITIES[label]);
    return make.and(
      is(before, 'status', 'New'),
      is(before, 'activity_name', 'Create', 'Update'),
      make.or(is(before, 'severity', ...texts), is(after, 'severity', ...texts)),
    );
  }
  const severe = make.or(
    is(before, 'Severity.Label', ...severities),
    is(after, 'Severity.Label', ...severities),
  );
  const active = is(before, 'RecordState', 'ACTIVE');
  const marked = is(before, `UserDefinedFields.${MARKER.field}`, MARKER.value);
  switch (kind) {
    case 'opened':
      return make.and(active, is(before, 'Workflow.Status', 'NEW'), severe);
    case 'reopened':
      return make.and(active, is(before, 'Workflow.Status', 'NEW'), severe, marked);
    case 'raised': {
      const notified = deployment.functions.some(({ processor }) => processor?.mark === 'notified');
      return make.and(active, is(before, 'Workflow.Status', notified ? 'NOTIFIED' : 'NEW'), severe, marked);
    }
    case 'escalated':
      return make.and();
    case 'closed':
      return make.and(
        marked,
        make.or(
          is(before, 'RecordState', 'ARCHIVED'),
          is(after, 'Workflow.Status', 'RESOLVED', 'SUPPRESSED'),
        ),
      );
  }
}
