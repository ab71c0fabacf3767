import type { ConformanceService } from '../row.js';

/** Policies. */
export const policies: ConformanceService = {
  id: 'policies',
  title: 'Policies',
  rows: [
    {
      id: 'policies/logic',
      behaviour: 'a deny wins; else an allow of the role or of the resource is enough; else it is denied',
      source: 'IAM user guide: policy evaluation logic',
      status: 'documented',
      tests: [
        ['iam/decide.spec.ts', '%s'],
        ['iam/decide.property.spec.ts', 'a deny denies, wherever it stands and whatever allows'],
        ['iam/decide.property.spec.ts', 'where nothing allows, all is denied'],
      ],
    },
    {
      id: 'policies/principal',
      behaviour:
        'a resource policy that names the account leaves it to the role’s policies; one that names the role, or everybody, allows',
      source: 'IAM user guide: Principal',
      status: 'documented',
      tests: [['iam/decide.spec.ts', '%s']],
    },
    {
      id: 'policies/elements',
      behaviour:
        'wildcards in actions and resources; condition operators for strings, ARNs, numbers, booleans, Null; IfExists, ForAnyValue, ForAllValues',
      source: 'IAM user guide: policy elements',
      status: 'documented',
      tests: [
        ['iam/wildcard.spec.ts', 'the resource %s: %s is in it: %s'],
        ['iam/conditions.spec.ts', '%j: %s'],
      ],
    },
    {
      id: 'policies/undecided',
      behaviour:
        'dates, IP addresses, binary values, policy variables, NotPrincipal, permissions boundaries, other condition keys: not decided, allowed, and said',
      status: 'not run',
      tests: [],
    },
    {
      id: 'policies/elsewhere',
      behaviour: 'policies of organizations, sessions and VPC endpoints',
      status: 'not run',
      tests: [],
    },
    {
      id: 'policies/of-the-template',
      behaviour:
        'policies of the template that name the role, and three of AWS’s own (logs, SQS, X-Ray); others are not decided',
      source: 'CloudFormation reference; AWS managed policies',
      status: 'documented',
      tests: [['access/access.spec.ts', '%s: publishing is %s']],
    },
    {
      id: 'policies/function-role',
      behaviour:
        'a function needs a role that trusts lambda.amazonaws.com, and a mapping ReceiveMessage, DeleteMessage, GetQueueAttributes: else AssemblyError',
      source: 'developer guide: execution role',
      status: 'documented',
      tests: [
        ['access/access.spec.ts', 'Lambda refuses a role that does not trust it'],
        ['access/check-poller.spec.ts', 'Lambda refuses a mapping for a role without sqs:%s'],
      ],
    },
    {
      id: 'policies/mapping-each',
      behaviour: 'Lambda refuses the mapping for each of ReceiveMessage, DeleteMessage, GetQueueAttributes',
      status: 'assumed',
      tests: [['access/check-poller.spec.ts', 'Lambda refuses a mapping for a role without sqs:%s']],
    },
    {
      id: 'policies/tls-session',
      behaviour:
        'every call counts as made over TLS (`aws:SecureTransport`); the session of a role has the function’s name',
      status: 'assumed',
      tests: [['outside-denials.spec.ts', 'STS tells a function who it is']],
    },
    {
      id: 'policies/syntax-path',
      behaviour:
        '`securityhub:ASFFSyntaxPath/…`: each member of an update, and the members in it; `UserDefinedFields.key` and `.value`',
      source: 'user guide: BatchUpdateFindings',
      status: 'documented',
      tests: [['access/access.spec.ts', 'a deny on %j of %j: %s']],
    },
    {
      id: 'policies/syntax-path-whole',
      behaviour: '`securityhub:ASFFSyntaxPath/…` names a member as a whole too, such as `Note`',
      status: 'assumed',
      tests: [['access/access.spec.ts', 'a deny on %j of %j: %s']],
    },
    {
      id: 'policies/delivery',
      behaviour:
        'a delivery needs a policy of the queue that names the service; `aws:SourceArn` is the rule or the topic',
      source: 'SQS, SNS, EventBridge guides',
      status: 'documented',
      tests: [
        ['access/access.spec.ts', 'of another rule'],
        ['access/access.spec.ts', 'a queue without a policy takes from no service'],
      ],
    },
    {
      id: 'policies/source-account',
      behaviour: '`aws:SourceAccount` of a delivery is the account',
      source: 'IAM user guide: confused deputy',
      status: 'documented',
      tests: [['access/encryption.spec.ts', '%s, key %j, role %j: %s']],
    },
    {
      id: 'policies/target-role',
      behaviour: 'a role of a target that is a queue: not decided',
      source: 'EventBridge guide: resource-based policies',
      status: 'documented',
      tests: [['access/check-poller.spec.ts', 'a role of an event target cannot be decided about']],
    },
    {
      id: 'policies/topic-default',
      behaviour: 'a topic without a policy lets CloudWatch publish, and no role without a policy of its own',
      source: 'SNS developer guide: aws:SourceOwner',
      status: 'assumed',
      tests: [['access/access.spec.ts', 'an alarm may publish to a topic with the policy that SNS gives it']],
      check: {
        commands: [
          {
            command: 'TOPIC=$(aws sns create-topic --name tocsin-conform --query TopicArn --output text)',
            changes: 'makes a topic',
          },
          {
            command:
              'aws sns get-topic-attributes --topic-arn "$TOPIC" --query Attributes.Policy --output text',
          },
          { command: 'aws sns delete-topic --topic-arn "$TOPIC"', changes: 'deletes that topic' },
        ],
        expect: 'a policy whose one condition is `aws:SourceOwner`, the account',
      },
    },
    {
      id: 'policies/key',
      behaviour:
        'a key: who sends needs GenerateDataKey and Decrypt, who receives Decrypt, of the key’s policy or, where it leaves it, of the role',
      source: 'SQS, SNS, KMS guides: key management',
      status: 'documented',
      tests: [
        ['access/encryption.spec.ts', '%s, key %j, role %j: %s'],
        ['access/encryption.spec.ts', 'the key named by %s'],
      ],
    },
    {
      id: 'policies/key-table',
      behaviour: 'a key of a table: Decrypt, for reading and writing',
      source: 'DynamoDB guide: how DynamoDB uses KMS',
      status: 'assumed',
      tests: [['access/encryption.spec.ts', '%s, key %j, role %j: %s']],
    },
    {
      id: 'policies/key-source-events',
      behaviour: 'EventBridge names no source at the key of a topic; at that of a queue it is not decided',
      source: 'SNS developer guide: key management',
      status: 'documented',
      tests: [['access/encryption.spec.ts', '%s, key %j, role %j: %s']],
    },
    {
      id: 'policies/key-source-sns',
      behaviour: 'SNS names its source at the key of a queue',
      source: 'as aws-cdk-lib relies on',
      status: 'assumed',
      tests: [['access/encryption.spec.ts', '%s, key %j, role %j: %s']],
    },
    {
      id: 'policies/key-of-aws',
      behaviour: 'AWS’s own keys (`alias/aws/sqs`) let the account in, and no service',
      source: 'SQS, SNS guides: key management',
      status: 'documented',
      tests: [['access/encryption.spec.ts', 'AWS’s own key lets no service in']],
    },
    {
      id: 'policies/denial-words',
      behaviour: 'the words of a denial',
      source: 'IAM user guide: access denied messages',
      status: 'documented',
      tests: [['outside-denials.spec.ts', '%s refuses a function as AWS does']],
    },
    {
      id: 'policies/denial-codes',
      behaviour: 'the error code of a denial in each service',
      source: 'API references',
      status: 'assumed',
      tests: [['access/access.spec.ts', '%s %s is denied as the service answers it']],
    },
    {
      id: 'policies/own-log',
      behaviour: 'a function’s own log is seen whatever its role may write',
      status: 'not run',
      tests: [],
    },
  ],
};
