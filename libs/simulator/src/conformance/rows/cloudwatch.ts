import type { ConformanceService } from '../row.js';

/** CloudWatch. */
export const cloudwatch: ConformanceService = {
  id: 'cloudwatch',
  title: 'CloudWatch',
  rows: [
    {
      id: 'cloudwatch/alarms',
      behaviour:
        'alarms: threshold, periods, datapoints, missing data; metric math of ids, numbers, FILL, + - * /',
      source: 'user guide: evaluating an alarm, missing data, math expressions',
      status: 'documented',
      tests: [
        ['parts/cloudwatch/evaluate.spec.ts', 'wants 2 of 3'],
        ['parts/cloudwatch/evaluate.spec.ts', 'takes missing data as silence'],
        ['parts/cloudwatch/expression.spec.ts', 'FILL(a,0)+FILL(rule0, 0)'],
        ['/apps/cli/src/scenarios/alarms.spec.ts', '%s: that goes off which should, and nothing else'],
      ],
    },
    {
      id: 'cloudwatch/periods',
      behaviour: 'periods end with the minute, and no more values are asked for than are evaluated',
      status: 'assumed',
      tests: [['parts/cloudwatch/evaluate.spec.ts', 'sums longer periods']],
      check: {
        commands: [
          {
            command:
              'aws cloudwatch put-metric-alarm --alarm-name tocsin-conform --namespace TocsinConform --metric-name M --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --treat-missing-data notBreaching',
            changes: 'makes an alarm without actions',
          },
          {
            command:
              'aws cloudwatch put-metric-data --namespace TocsinConform --metric-name M --value 1; date',
            changes: 'writes a value of a metric, which cannot be deleted',
          },
          {
            command:
              'sleep 600; aws cloudwatch describe-alarm-history --alarm-name tocsin-conform --query "AlarmHistoryItems[].[Timestamp,HistorySummary]" --output text',
          },
          {
            command: 'aws cloudwatch delete-alarms --alarm-names tocsin-conform',
            changes: 'deletes that alarm',
          },
        ],
        expect: 'it goes off about a minute after the value and is over about five minutes after it',
      },
    },
    {
      id: 'cloudwatch/queue-metrics',
      behaviour:
        'ApproximateNumberOfMessagesVisible, NotVisible, Delayed, ApproximateAgeOfOldestMessage, NumberOfMessagesSent, Deleted',
      source: 'SQS developer guide: available CloudWatch metrics',
      status: 'documented',
      tests: [['/apps/cli/src/scenarios/alarms.spec.ts', '%s: that goes off which should, and nothing else']],
    },
    {
      id: 'cloudwatch/queue-age',
      behaviour:
        'a message received three times does not count for the age; one that is moved to a dead-letter queue is not counted as sent',
      source: 'SQS developer guide: available CloudWatch metrics',
      status: 'documented',
      tests: [['/apps/cli/src/scenarios/alarms.spec.ts', 'SNS does not answer, for a HIGH finding']],
    },
    {
      id: 'cloudwatch/age-at-work',
      behaviour: 'the age of a message does not grow while code is at work on it: code runs in real time',
      status: 'not run',
      tests: [],
    },
    {
      id: 'cloudwatch/other-metrics',
      behaviour:
        'Lambda’s Invocations, Errors; SNS’s NumberOfMessagesPublished, NumberOfNotificationsDelivered, Failed; EventBridge’s MatchedEvents, Invocations, FailedInvocations, InvocationsSentToDlq, InvocationsFailedToBeSentToDlq',
      source: 'the metrics page of each',
      status: 'documented',
      tests: [['/apps/cli/src/scenarios/alarms.spec.ts', '%s: that goes off which should, and nothing else']],
    },
    {
      id: 'cloudwatch/never',
      behaviour: 'Lambda’s Throttles stay 0; what alarms do',
      status: 'not run',
      tests: [],
    },
    {
      id: 'cloudwatch/embedded',
      behaviour: 'embedded metrics: each set of dimensions a metric of its own',
      source: 'user guide: specification of the embedded metric format',
      status: 'documented',
      tests: [
        [
          'parts/cloudwatch/embedded-metrics.spec.ts',
          'reads each set of dimensions as a metric of its own, and each value',
        ],
      ],
    },
  ],
};
