import { MARKER } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import type { Scenario } from '../scenario.js';
import type { InterpretContext } from './interpret.js';

/** Whether a scenario speaks of this finding: the requirement once more, over the values themselves. */
export function isRequired(
  before: RawObject,
  after: RawObject,
  { kind }: Scenario,
  { requirement, deployment }: Pick<InterpretContext, 'requirement' | 'deployment'>,
): boolean {
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

/** False where the finding as it came is not in the scenario, whatever rules make of it. */
export function mayBeRequired(
  before: RawObject,
  { kind }: Scenario,
  { deployment }: Pick<InterpretContext, 'deployment'>,
): boolean {
  const marked = at(before, 'UserDefinedFields', MARKER.field) === MARKER.value;
  if (kind === 'escalated') return true;
  if (kind === 'closed') return marked;
  if (before['RecordState'] !== 'ACTIVE' || (kind !== 'opened' && !marked)) return false;
  const notified = deployment.functions.some(({ processor }) => processor?.mark === 'notified');
  return at(before, 'Workflow', 'Status') === (kind === 'raised' && notified ? 'NOTIFIED' : 'NEW');
}

function at(raw: RawObject, outer: string, inner: string): unknown {
  const value = memberOf(raw, outer);
  return isRawObject(value) ? memberOf(value, inner) : undefined;
}
