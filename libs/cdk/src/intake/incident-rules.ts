import { incidentPatterns, incidentPatternsV2 } from '@tocsin/routing';
import type { IncidentPatterns, IncidentPatternsV2 } from '@tocsin/routing';
import * as events from 'aws-cdk-lib/aws-events';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FindingsFrom } from '../choices/findings-from.js';
import { FindingSource } from '../choices/finding-source.js';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import { conditionOnFindings } from './condition-on-findings.js';
import { letRulesSend, queueTarget } from './queue-target.js';

export interface IncidentRulesProps {
  readonly findingsFrom: FindingsFrom;
  readonly minimumSeverity: MinimumSeverity;
  /** ARN of the custom action; absent for the new Security Hub, which has none. */
  readonly actionArn?: string;
  readonly urgent: sqs.Queue;
  readonly routine: sqs.Queue;
  readonly source: FindingSource;
  /** Takes what EventBridge could not deliver to either. */
  readonly undelivered: sqs.Queue;
}

/** The five rules, four where there is no custom action. Each sends all that it matches to one intake, so that no finding is taken in twice. */
export interface IncidentRules {
  readonly critical: events.Rule;
  /** Absent where critical findings alone are looked at, as is `raise`. */
  readonly open?: events.Rule;
  readonly raise?: events.Rule;
  readonly close: events.Rule;
  /** Absent where there is no custom action. */
  readonly escalate?: events.Rule;
}

export function createIncidentRules(scope: Construct, props: IncidentRulesProps): IncidentRules {
  const { urgent, routine, undelivered } = props;
  const { critical, open, raise, close, escalate } = patternsOf(scope, props);
  const rule = (id: string, description: string, pattern: object, intake: sqs.Queue) =>
    new events.Rule(scope, id, {
      description,
      eventPattern: eventPattern(pattern),
      targets: [queueTarget(intake, undelivered)],
    });
  const rules = {
    critical: rule('CriticalRule', 'Critical findings, new or told.', critical, urgent),
    open: open && rule('OpenRule', 'New findings below critical.', open, routine),
    raise: raise && rule('RaiseRule', 'Told findings whose severity may have grown.', raise, routine),
    close: rule('CloseRule', 'Findings that were told and are closed now.', close, routine),
    escalate: escalate && rule('EscalateRule', 'Findings that a person escalated.', escalate, urgent),
  };
  const toRoutine = [rules.open, rules.raise, rules.close].filter((one) => one !== undefined);
  const toUrgent = [rules.critical, rules.escalate].filter((one) => one !== undefined);
  letRulesSend(urgent, toUrgent);
  letRulesSend(routine, toRoutine);
  letRulesSend(undelivered, [...toUrgent, ...toRoutine]);
  return rules;
}

function patternsOf(
  scope: Construct,
  props: IncidentRulesProps,
): Partial<IncidentPatterns> & IncidentPatternsV2 {
  const { actionArn, findingsFrom, minimumSeverity, source } = props;
  const only = conditionOnFindings(scope, findingsFrom, source);
  if (source === FindingSource.NEW_SECURITY_HUB || actionArn === undefined) {
    return incidentPatternsV2({ minimumSeverity, only });
  }
  return incidentPatterns({ minimumSeverity, actionArn, only });
}

/** aws-cdk-lib spells `detail-type` its own way, and that key alone. */
function eventPattern(pattern: object): events.EventPattern {
  const { 'detail-type': detailType, ...rest } = pattern as { readonly 'detail-type'?: string[] };
  return { ...rest, detailType };
}
