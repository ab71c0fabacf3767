import type { ConformanceService } from '../row.js';

/** Faults. */
export const faults: ConformanceService = {
  id: 'faults',
  title: 'Faults',
  rows: [
    {
      id: 'faults/errors',
      behaviour: 'the errors of too many calls and of the service itself: code and status',
      source: 'API: errors of each operation, Common Errors',
      status: 'documented',
      tests: [['faults/calls.spec.ts', 'is the error of the service, and nothing happened']],
    },
    {
      id: 'faults/errors-security-hub',
      behaviour: 'Security Hub answers too many calls with TooManyRequestsException, 429',
      source: 'reports of its callers',
      status: 'assumed',
      tests: [['faults/calls.spec.ts', 'is the error of the service, and nothing happened']],
      check: {
        commands: [
          {
            command:
              'for call in $(seq 60); do AWS_MAX_ATTEMPTS=1 aws securityhub describe-hub --debug 2>&1 | grep -oE "TooManyRequestsException|ThrottlingException|HTTP/1.1\\" [0-9]+" & done; wait',
            changes: 'uses up the calls a second that all tools of the account share',
          },
        ],
        expect: '`TooManyRequestsException` and 429, where there are any',
      },
    },
    {
      id: 'faults/partial',
      behaviour:
        'entries of a batch that may be tried again: InternalError (SNS, SQS), InternalFailure, InternalServerException (Security Hub), UnprocessedKeys, UnprocessedItems (DynamoDB)',
      source: 'API: the page of each',
      status: 'documented',
      tests: [
        ['faults/partial.spec.ts', 'DeleteMessageBatch: some stay in the queue'],
        ['faults/partial.spec.ts', 'a batch of one fails as a whole, without an effect'],
      ],
    },
    {
      id: 'faults/delivery',
      behaviour: 'a delivery that fails is tried again and comes late; one whose answer is lost comes twice',
      source: 'EventBridge and SNS guides: retries, at least once',
      status: 'documented',
      tests: [
        ['faults/deliveries.spec.ts', '%s: it comes twice'],
        ['faults/deliveries.spec.ts', 'slow: the e-mail comes late'],
      ],
    },
    {
      id: 'faults/delivery-after',
      behaviour: 'a delivery that fails is tried again after half a second',
      status: 'assumed',
      tests: [['faults/deliveries.spec.ts', 'slow: the e-mail comes late']],
    },
    {
      id: 'faults/deleted-again',
      behaviour: 'a message that was deleted may come again',
      source: 'SQS developer guide: at-least-once delivery',
      status: 'documented',
      tests: [['faults/deliveries.spec.ts', '%s: some come again: %s']],
    },
    {
      id: 'faults/invocation-throttled',
      behaviour: 'an invocation that is throttled is tried again',
      source: 'Lambda developer guide: Using Lambda with Amazon SQS',
      status: 'documented',
      tests: [['faults/deliveries.spec.ts', 'throttle: it is handled later']],
    },
    {
      id: 'faults/not-deleted',
      behaviour: 'messages that Lambda cannot delete come again after their visibility timeout',
      status: 'assumed',
      tests: [['faults/deliveries.spec.ts', '%s: some come again: %s']],
    },
  ],
};
