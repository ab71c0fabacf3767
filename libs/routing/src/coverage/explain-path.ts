import { isMarked, safeReadFinding, type TriagePolicy } from '@tocsin/findings';
import type { CustomAction, Deployment } from '../deployment/deployment.js';
import { isRawObject, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { outcomesOf } from './interpret/interpret.js';
import { waysOf } from './paths/ways.js';
import { instantOf } from './instant-of.js';
import { prepare } from './prepare.js';
import { DEFAULT_REQUIREMENT } from './requirement.js';
import { CUSTOM_ACTION, IMPORTED, type Scenario } from './scenario.js';
import { tell } from './story.js';

/** What a finding is sent through. */
export interface PathContext {
  readonly deployment: Deployment;
  /** ISO 8601. */
  readonly now: string;
  /** Stands in for the policy of processors whose own could not be read. */
  readonly policy?: TriagePolicy;
  /** The id or the name of a custom action by which a person sends the finding; else it comes by itself. */
  readonly action?: string;
  /** Ids of queues that somebody reads, though nothing that was read does. */
  readonly tellers?: readonly string[];
}

/** What becomes of one finding. */
export interface PathExplanation {
  /** `unknown`: it depends on what only the deployment knows. */
  readonly told: 'yes' | 'no' | 'unknown';
  /** What came, what automation rules made of it, and where it ends on every way: at most ten lines. */
  readonly lines: readonly string[];
  /** As EventBridge sees it. */
  readonly seen: RawObject;
  /** Cases that AWS does not document, and how they were taken here; with other answers it may go another way. */
  readonly doubts: readonly string[];
}

/**
 * Every hop of one finding through a deployment: what automation rules write, which event rule matches or refuses it on
 * which field, what a queue's filter, the policy and a subscription say.
 *
 * @throws TypeError for what is no ASFF finding; RangeError for a custom action that the deployment does not have, or a
 *   `now` that is no time;
 *   PolicyError for a policy that @tocsin/findings refuses
 * @example
 * const { told, lines } = explainPath(raw, { deployment: readTemplate(template, { name }), now: '2026-11-24T12:00:00Z' });
 * console.log(lines.join('\n'));
 */
export function explainPath(
  raw: unknown,
  { now, action, tellers = [], ...input }: PathContext,
): PathExplanation {
  const read = safeReadFinding(raw);
  if (!isRawObject(raw) || !read.ok || read.finding.format !== 'asff') {
    throw new TypeError(`explainPath wants an ASFF finding, found ${showValue(raw)}`);
  }
  const { deployment } = prepare({ ...input, now });
  const scenario = scenarioOf(deployment, action, isMarked(read.finding), raw);
  const outcomes = outcomesOf(raw, scenario, {
    deployment,
    ways: waysOf(deployment, tellers),
    requirement: DEFAULT_REQUIREMENT,
    now: instantOf(now),
  });
  const [first] = outcomes;
  if (first === undefined) throw new TypeError('a finding without an outcome');
  return {
    told: first.reached,
    lines: tell(raw, first, scenario),
    seen: first.finding,
    doubts: first.doubts,
  };
}

function scenarioOf(
  deployment: Deployment,
  action: string | undefined,
  marked: boolean,
  raw: RawObject,
): Scenario {
  if (action !== undefined) {
    const known = actionOf(deployment, action);
    return {
      kind: 'escalated',
      format: 'asff',
      detailType: CUSTOM_ACTION,
      rules: 'not',
      goal: 'people',
      event: 'escalated',
      action: known,
    };
  }
  const imported = { format: 'asff', detailType: IMPORTED, rules: 'run', goal: 'people' } as const;
  if (!marked) return { ...imported, kind: 'opened', event: 'opened' };
  const workflow = raw['Workflow'];
  const status = isRawObject(workflow) ? workflow['Status'] : undefined;
  if (raw['RecordState'] === 'ARCHIVED' || status === 'RESOLVED' || status === 'SUPPRESSED') {
    return { ...imported, kind: 'closed', goal: 'processor', event: 'resolved' };
  }
  return status === 'NOTIFIED'
    ? { ...imported, kind: 'raised', event: 'raised' }
    : { ...imported, kind: 'reopened', event: 'reopened' };
}

function actionOf({ customActions }: Deployment, wanted: string): CustomAction {
  const found = customActions.find(({ id, name }) => id === wanted || name === wanted);
  if (found !== undefined) return found;
  const known = customActions.map(({ name }) => name).join(', ') || 'none';
  throw new RangeError(`there is no custom action ${showValue(wanted)}; there is ${known}`);
}
