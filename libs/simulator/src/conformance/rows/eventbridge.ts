import type { ConformanceService } from '../row.js';

/** EventBridge. */
export const eventbridge: ConformanceService = {
  id: 'eventbridge',
  title: 'EventBridge',
  rows: [
    {
      id: 'eventbridge/patterns',
      behaviour: 'patterns: as aws/event-ruler',
      source: 'see @tocsin/routing',
      status: 'documented',
      tests: [['/libs/routing/src/pattern/array-cases.spec.ts', 'arrays in events']],
    },
    {
      id: 'eventbridge/dead-letter',
      behaviour:
        'a target that refuses the event: to the dead-letter queue of the target at once, with RULE_ARN, TARGET_ARN, ERROR_CODE, ERROR_MESSAGE',
      source: 'user guide: dead-letter queues',
      status: 'documented',
      tests: [
        [
          'simulator.spec.ts',
          'an event with a target that cannot take it goes to the dead-letter queue of the target',
        ],
      ],
    },
    {
      id: 'eventbridge/final-errors',
      behaviour: 'which errors count as final, and which of EventBridge’s codes each gets',
      status: 'assumed',
      tests: [
        [
          'simulator.spec.ts',
          'an event with a target that cannot take it goes to the dead-letter queue of the target',
        ],
        ['parts/firehose/streams.spec.ts', 'an event goes to the dead-letter queue where the role %s'],
      ],
    },
    {
      id: 'eventbridge/stream',
      behaviour:
        'a delivery stream: records of at most 1,000 KiB, put with the role of the target; what refuses goes to the dead-letter queue at once',
      source: 'API: PutRecord; user guide: identity-based policies',
      status: 'documented',
      tests: [
        [
          'parts/firehose/streams.spec.ts',
          'a rule puts events into a delivery stream, where they can be looked at',
        ],
        ['parts/firehose/streams.spec.ts', 'an event goes to the dead-letter queue where the role %s'],
        [
          'parts/firehose/streams.spec.ts',
          'a stream refuses what is too long, and one that is not there everything',
        ],
      ],
    },
    {
      id: 'eventbridge/stream-delivery',
      behaviour: 'what Firehose does with the records of a stream: undecided, and said',
      status: 'not run',
      tests: [],
    },
    {
      id: 'eventbridge/size',
      behaviour: 'an event is below 1 MB',
      source: 'API: PutEvents',
      status: 'documented',
      tests: [['parts/security-hub/receive-record.spec.ts', '2 MB']],
    },
    {
      id: 'eventbridge/schedule',
      behaviour:
        'a schedule `rate(…)`: the event `Scheduled Event`, for the first time when the rate has passed once',
      source: 'user guide: rules that run on a schedule',
      status: 'documented',
      tests: [
        ['parts/event-bridge/schedules.spec.ts', 'runs at its rate, scaled, until it is closed'],
        ['parts/event-bridge/schedules.spec.ts', 'refuses %s'],
      ],
    },
    {
      id: 'eventbridge/schedule-late',
      behaviour: 'a schedule `cron(…)`; a schedule that runs late, or twice',
      source: 'user guide: rules that run on a schedule',
      status: 'not run',
      tests: [],
    },
    {
      id: 'eventbridge/order',
      behaviour:
        'each event is delivered once and in order, unless a plan of faults says otherwise (AWS: at least once, in no order)',
      source: 'user guide: delivery level',
      status: 'not run',
      tests: [],
    },
  ],
};
