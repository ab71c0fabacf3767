import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { PlannedAlarm } from './alarm-plan.js';

/** Where each alarm has a section of its own. */
const RUNBOOK = 'https://github.com/tocsin/tocsin/blob/main/docs/operations.md';

/** Makes an alarm of each entry of the plan: it tells the topic when it goes off, and when it is over. */
export function createAlarms(
  scope: Construct,
  plan: readonly PlannedAlarm[],
  topic: sns.ITopic,
): cloudwatch.Alarm[] {
  const alarms = scope.node.tryFindChild('Alarms') ?? new Construct(scope, 'Alarms');
  return plan.map(({ id, section = id, means, todo, metric, threshold = 1, whenSilent, periods = 1 }) => {
    const alarm = new cloudwatch.Alarm(alarms, id, {
      alarmDescription: `${means} What to do: ${todo} ${RUNBOOK}#${section.toLowerCase()}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: whenSilent
        ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
        : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: whenSilent
        ? cloudwatch.TreatMissingData.BREACHING
        : cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    const action: cloudwatch.IAlarmAction = { bind: () => ({ alarmActionArn: topic.topicArn }) };
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
}
