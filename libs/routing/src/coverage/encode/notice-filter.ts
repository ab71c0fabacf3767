import { SEVERITY_LABELS, severityRank } from '@tocsin/findings';
import { FILTER_POLICY } from '../../match/dialect.js';
import { partOverlooked } from '../../pattern/overlooked.js';
import { parsePattern } from '../../pattern/parse-pattern.js';
import { isRawObject } from '../../raw-json.js';
import { constant, TRUE, type Formula } from '../logic/formula.js';
import { equalTo, PRESENT, type Primitive } from '../logic/primitive.js';
import { factVariable } from './facts.js';
import { readOperand } from './pattern-operand.js';
import type { EncodedPolicy } from './policy.js';
import { meets, type State } from './state.js';

/** What a notice says of itself to subscriptions. */
export interface Notice {
  readonly event: string;
  readonly state: State;
  /** Absent: the policy is not known, nor what it makes of a finding. */
  readonly policy?: EncodedPolicy;
  readonly unresolved: boolean;
}

const LIMITS = { depth: 8, alternatives: 150, fields: 256 };

/**
 * Whether a notice of ours passes a filter policy over its attributes. Source of the attributes: `snsAttributes` of
 * @tocsin/messages.
 *
 * @throws FilterPolicyError for one that SNS would refuse
 */
export function encodeNoticeFilter(policy: unknown, notice: Notice): Formula {
  if (policy === undefined || (isRawObject(policy) && Object.keys(policy).length === 0)) return TRUE;
  const { make } = notice.state;
  return make.or(
    ...partOverlooked(parsePattern(policy, FILTER_POLICY, LIMITS)).asked.map((fields) =>
      make.and(
        ...[...fields.values()].map(({ path, condition }) =>
          make.or(
            constant(condition.absent && !ATTRIBUTES.includes(path)),
            ...condition.values.flatMap((value) =>
              readOperand(value).map((way) => {
                if (way === 'unresolved' || way === 'open') return constant(notice.unresolved);
                return make.and(
                  ...way.map(({ ask, not }) => {
                    const holds = attributeMeets(path, ask, notice);
                    return not === true ? make.not(holds) : holds;
                  }),
                );
              }),
            ),
          ),
        ),
      ),
    ),
  );
}

const ATTRIBUTES = [
  'event',
  'incident_id',
  'severity',
  'severity_rank',
  'priority',
  'class',
  'account_id',
  'team',
];

function attributeMeets(name: string, ask: Primitive, { event, state, policy, unresolved }: Notice): Formula {
  const { make } = state;
  if (ask === PRESENT && ATTRIBUTES.includes(name)) return TRUE;
  switch (name) {
    case 'event':
      return constant(ask.holds(event));
    case 'severity':
      return meets(state, 'Severity.Label', ask);
    case 'severity_rank':
      return make.or(
        ...SEVERITY_LABELS.filter((label) => ask.holds(severityRank(label))).map((label) =>
          meets(state, 'Severity.Label', equalTo(label)),
        ),
      );
    case 'account_id':
      return meets(state, 'AwsAccountId', ask);
    case 'priority':
      return policy === undefined ? constant(unresolved) : policy.priorityMeets(ask);
    case 'class':
    case 'team':
    case 'incident_id':
      return make.literal({ kind: 'value', variable: factVariable(name), ask });
    default:
      return constant(ask.holds(undefined));
  }
}
