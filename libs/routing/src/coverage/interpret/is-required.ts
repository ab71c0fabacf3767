import { compileCriteria, compileOcsfCriteria, MARKER } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { OCSF_SEVERITIES, type Scenario } from '../scenario.js';
import type { Requirement } from '../requirement.js';
import type { InterpretContext } from './interpret.js';

/** Whether a scenario speaks of this finding: the requirement once more, over the values themselves. */
export function isRequired(
  before: RawObject,
  after: RawObject,
  { kind, format }: Scenario,
  { requirement, deployment, now }: Pick<InterpretContext, 'requirement' | 'deployment' | 'now'>,
): boolean {
  if (!isAskedFor(before, format, requirement, now)) return false;
  if (format === 'ocsf') {
    const texts: readonly unknown[] = requirement.severities.flatMap((label) => OCSF_SEVERITIES[label]);
    const severe = [before, after].some((each) => texts.includes(each['severity']));
    return severe && isOpenV2(before);
  }
  const severities: readonly unknown[] = requirement.severities;
  const severe = [before, after].some((each) => severities.includes(at(each, 'Severity', 'Label')));
  const marked = at(before, 'UserDefinedFields', MARKER.field) === MARKER.value;
  const status = at(before, 'Workflow', 'Status');
  const active = before['RecordState'] === 'ACTIVE';
  switch (kind) {
    case 'opened':
      return active && status === 'NEW' && severe;
    case 'reopened':
      return active && status === 'NEW' && severe && marked;
    case 'raised': {
      const notified = deployment.functions.some(({ processor }) => processor?.mark === 'notified');
      return active && status === (notified ? 'NOTIFIED' : 'NEW') && severe && marked;
    }
    case 'escalated':
      return true;
    case 'closed': {
      const then = at(after, 'Workflow', 'Status');
      return marked && (before['RecordState'] === 'ARCHIVED' || then === 'RESOLVED' || then === 'SUPPRESSED');
    }
  }
}

function isAskedFor(
  before: RawObject,
  format: Scenario['format'],
  { only }: Requirement,
  now: number,
): boolean {
  const criteria =
    format === 'asff'
      ? only?.asff && compileCriteria(only.asff)
      : only?.ocsf && compileOcsfCriteria(only.ocsf);
  return criteria === undefined || criteria.test(before, now) === 'match';
}

/** False where the finding as it came is not in the scenario, whatever rules make of it. */
export function mayBeRequired(
  before: RawObject,
  { kind, format }: Scenario,
  { deployment }: Pick<InterpretContext, 'deployment'>,
): boolean {
  if (format === 'ocsf') return isOpenV2(before);
  const marked = at(before, 'UserDefinedFields', MARKER.field) === MARKER.value;
  if (kind === 'escalated') return true;
  if (kind === 'closed') return marked;
  if (before['RecordState'] !== 'ACTIVE' || (kind !== 'opened' && !marked)) return false;
  const notified = deployment.functions.some(({ processor }) => processor?.mark === 'notified');
  return at(before, 'Workflow', 'Status') === (kind === 'raised' && notified ? 'NOTIFIED' : 'NEW');
}

function isOpenV2({ status, activity_name: activity }: RawObject): boolean {
  return status === 'New' && (activity === 'Create' || activity === 'Update');
}

function at(raw: RawObject, outer: string, inner: string): unknown {
  const value = memberOf(raw, outer);
  return isRawObject(value) ? memberOf(value, inner) : undefined;
}
