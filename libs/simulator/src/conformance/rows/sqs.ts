import type { ConformanceService } from '../row.js';

/** SQS (fauxqs). */
export const sqs: ConformanceService = {
  id: 'sqs',
  title: 'SQS (fauxqs)',
  rows: [
    {
      id: 'sqs/queues',
      behaviour: 'visibility, delay, redrive after maxReceiveCount, long polling, sizes',
      source: 'developer guide',
      status: 'documented',
      tests: [
        ['simulator.spec.ts', 'what fails comes again, and ends in the dead-letter queue'],
        ['calls/wire.spec.ts', 'SQS: a message comes back as it was sent'],
      ],
    },
    {
      id: 'sqs/characters',
      behaviour: 'a body may hold characters beyond the Basic Multilingual Plane (fauxqs alone refuses them)',
      source: 'API: SendMessage',
      status: 'documented',
      tests: [['simulator.spec.ts', 'a text beyond the Basic Multilingual Plane reaches a queue unchanged']],
    },
    {
      id: 'sqs/attributes',
      behaviour: 'an attribute that SQS does not have, or out of its range, is refused',
      source: 'API: SetQueueAttributes',
      status: 'documented',
      tests: [['outside-topics.spec.ts', '%s is refused']],
    },
    {
      id: 'sqs/retention',
      behaviour: 'retention: messages do not expire',
      status: 'not run',
      tests: [],
    },
    {
      id: 'sqs/at-once',
      behaviour:
        'queues made, changed and deleted at once; a name can be used again at once (AWS: after 60 s)',
      source: 'API: CreateQueue, DeleteQueue',
      status: 'not run',
      tests: [],
    },
    {
      id: 'sqs/policy',
      behaviour: 'a `Policy` set by the API is enforced; a KMS key set by the API is refused',
      source: 'API: SetQueueAttributes',
      status: 'documented',
      tests: [
        [
          'outside-topics.spec.ts',
          'it gets what its filter wants, as long as its policy lets the topic send',
        ],
      ],
    },
  ],
};
