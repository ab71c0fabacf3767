import type { ConformanceService } from '../row.js';

/** SNS. */
export const sns: ConformanceService = {
  id: 'sns',
  title: 'SNS',
  rows: [
    {
      id: 'sns/structure',
      behaviour:
        '`MessageStructure: json` needs a text `default`; each protocol gets its own text, else the default',
      source: 'API: Publish',
      status: 'documented',
      tests: [['parts/sns/publish.spec.ts', 'picks the text of the protocol, else the default']],
    },
    {
      id: 'sns/subject',
      behaviour: 'Subject: fewer than 100 characters, no line breaks or control characters',
      source: 'API: Publish',
      status: 'documented',
      tests: [
        ['parts/sns/publish.spec.ts', 'a subject of 99 characters'],
        ['parts/sns/publish.spec.ts', 'a subject with NUL'],
      ],
    },
    {
      id: 'sns/subject-begins',
      behaviour: 'Subject begins with a printable ASCII character',
      source: 'older editions of the API reference',
      status: 'assumed',
      tests: [['parts/sns/publish.spec.ts', 'Publish']],
      check: {
        commands: [
          {
            command: 'TOPIC=$(aws sns create-topic --name tocsin-conform --query TopicArn --output text)',
            changes: 'makes a topic, to which nobody is subscribed',
          },
          { command: 'aws sns publish --topic-arn "$TOPIC" --subject "éclair" --message m' },
          { command: 'aws sns delete-topic --topic-arn "$TOPIC"', changes: 'deletes that topic' },
        ],
        expect: '`InvalidParameter`',
      },
    },
    {
      id: 'sns/size',
      behaviour: 'a message has at most 256 KiB with its attributes; so has a batch',
      source: 'API: Publish, PublishBatch',
      status: 'documented',
      tests: [
        ['parts/sns/publish.spec.ts', 'the largest message'],
        ['parts/sns/publish.spec.ts', 'more than 256 KiB together'],
      ],
    },
    {
      id: 'sns/attributes',
      behaviour: 'attributes: name, type and value not empty, values of their type',
      source: 'API: MessageAttributeValue',
      status: 'documented',
      tests: [['parts/sns/publish.spec.ts', 'an attribute with %s is refused']],
    },
    {
      id: 'sns/refusal-codes',
      behaviour: 'the error code of each refusal',
      source: 'API: errors of Publish, PublishBatch',
      status: 'assumed',
      tests: [
        ['parts/sns/publish.spec.ts', 'Publish'],
        ['parts/sns/publish.spec.ts', 'PublishBatch'],
      ],
      check: {
        commands: [
          {
            command: 'TOPIC=$(aws sns create-topic --name tocsin-conform --query TopicArn --output text)',
            changes: 'makes a topic, to which nobody is subscribed',
          },
          {
            command:
              'aws sns publish --topic-arn "$TOPIC" --message m --message-attributes \'{"rank":{"DataType":"Number","StringValue":"high"}}\'',
          },
          {
            command:
              'aws sns publish-batch --topic-arn "$TOPIC" --publish-batch-request-entries \'[{"Id":"1","Message":"m"},{"Id":"1","Message":"m"}]\'',
          },
          { command: 'aws sns delete-topic --topic-arn "$TOPIC"', changes: 'deletes that topic' },
        ],
        expect: '`InvalidParameterValue`, then `BatchEntryIdsNotDistinct`',
      },
    },
    {
      id: 'sns/batch',
      behaviour:
        'batch: at most 10 entries, distinct ids; a bad entry comes back in `Failed` and stops nobody',
      source: 'API: PublishBatch',
      status: 'documented',
      tests: [
        ['parts/sns/publish.spec.ts', 'eleven entries'],
        ['parts/sns/publish.spec.ts', 'an id twice'],
        ['parts/sns/publish.spec.ts', 'a bad entry does not stop its neighbours'],
      ],
    },
    {
      id: 'sns/filter',
      behaviour: 'filter policies on message attributes',
      source: 'see @tocsin/routing',
      status: 'documented',
      tests: [
        ['parts/sns/delivery.spec.ts', 'a filter policy decides by the attributes: %s'],
        [
          '/libs/routing/src/filter-policy/compile-filter-policy.spec.ts',
          'refuses what SNS would refuse: %s',
        ],
      ],
    },
    {
      id: 'sns/raw-attributes',
      behaviour: 'raw delivery with more than 10 attributes is not delivered',
      source: 'developer guide: raw message delivery',
      status: 'documented',
      tests: [
        [
          'parts/sns/delivery.spec.ts',
          'raw with 11 attributes goes to the dead-letter queue of the subscription',
        ],
      ],
    },
    {
      id: 'sns/raw-attributes-dead',
      behaviour:
        'a raw delivery with more than 10 attributes goes to the dead-letter queue of the subscription',
      status: 'assumed',
      tests: [
        [
          'parts/sns/delivery.spec.ts',
          'raw with 11 attributes goes to the dead-letter queue of the subscription',
        ],
      ],
    },
    {
      id: 'sns/confirmation',
      behaviour:
        'e-mail waits for confirmation (`PendingConfirmation`, nothing is delivered); queues of the account do not',
      source: 'API: Subscribe, ListSubscriptionsByTopic',
      status: 'documented',
      tests: [['outside-topics.spec.ts', 'an address gets nothing until it confirms']],
    },
    {
      id: 'sns/confirmation-template',
      behaviour: 'e-mail of the template counts as confirmed unless `emailSubscriptions` says otherwise',
      status: 'not run',
      tests: [],
    },
    {
      id: 'sns/subscribe-again',
      behaviour:
        'subscribing the same again gives the subscription that is there; with other attributes it is refused',
      source: 'API: Subscribe',
      status: 'documented',
      tests: [
        [
          'outside-topics.spec.ts',
          'it gets what its filter wants, as long as its policy lets the topic send',
        ],
      ],
    },
    {
      id: 'sns/unsubscribe-gone',
      behaviour: 'Unsubscribe of what is gone is NotFound',
      source: 'API: Unsubscribe, errors',
      status: 'assumed',
      tests: [
        [
          'outside-topics.spec.ts',
          'it gets what its filter wants, as long as its policy lets the topic send',
        ],
      ],
      check: {
        commands: [
          {
            command:
              'aws sns unsubscribe --subscription-arn "arn:aws:sns:$REGION:$ACCOUNT:tocsin-none:00000000-0000-0000-0000-000000000000"',
          },
        ],
        expect: '`NotFound`',
      },
    },
    {
      id: 'sns/at-once',
      behaviour: 'a subscription, its filter and its end act at once (AWS: up to 15 minutes)',
      source: 'API: SetSubscriptionAttributes',
      status: 'not run',
      tests: [],
    },
    {
      id: 'sns/protocols',
      behaviour:
        'sqs and email are subscribed, with filter on attributes, redrive and raw delivery; other protocols and attributes are refused',
      status: 'not run',
      tests: [],
    },
  ],
};
