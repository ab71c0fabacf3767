import type { DestinationKind } from './deployment.js';

/** What others may send to, or name: how its ARN is made, and what becomes of a message there. */
export interface ResourceType {
  /** Absent for functions: they are no destination of their own. */
  readonly kind?: DestinationKind;
  /** Of its ARN; absent where the ARN has a part that no template knows. */
  readonly service?: string;
  /** What stands before the name in the last part of its ARN. */
  readonly before?: string;
  /** The property that names it. */
  readonly nameProperty?: string;
  /** Attributes that give the name; an empty text is Ref. */
  readonly nameAttributes?: readonly string[];
}

const FUNCTION: ResourceType = {
  service: 'lambda',
  before: 'function:',
  nameProperty: 'FunctionName',
  nameAttributes: [''],
};

/**
 * Sources: Service Authorization Reference (ARN of each resource type); CloudFormation template reference (names, Ref and
 * Fn::GetAtt of each type). API destinations and response plans carry ids that are made on deployment, or no Region.
 */
const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::SNS::Topic': {
    kind: 'topic',
    service: 'sns',
    before: '',
    nameProperty: 'TopicName',
    nameAttributes: ['TopicName'],
  },
  'AWS::SQS::Queue': {
    kind: 'queue',
    service: 'sqs',
    before: '',
    nameProperty: 'QueueName',
    nameAttributes: ['QueueName'],
  },
  'AWS::Lambda::Function': FUNCTION,
  'AWS::Serverless::Function': FUNCTION,
  'AWS::Logs::LogGroup': {
    kind: 'store',
    service: 'logs',
    before: 'log-group:',
    nameProperty: 'LogGroupName',
    nameAttributes: [''],
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    kind: 'store',
    service: 'firehose',
    before: 'deliverystream/',
    nameProperty: 'DeliveryStreamName',
    nameAttributes: [''],
  },
  'AWS::Kinesis::Stream': {
    kind: 'other',
    service: 'kinesis',
    before: 'stream/',
    nameProperty: 'Name',
    nameAttributes: [''],
  },
  'AWS::StepFunctions::StateMachine': {
    kind: 'other',
    service: 'states',
    before: 'stateMachine:',
    nameProperty: 'StateMachineName',
    nameAttributes: ['Name'],
  },
  'AWS::Serverless::StateMachine': {
    kind: 'other',
    service: 'states',
    before: 'stateMachine:',
    nameProperty: 'Name',
    nameAttributes: ['Name'],
  },
  'AWS::Events::EventBus': {
    kind: 'other',
    service: 'events',
    before: 'event-bus/',
    nameProperty: 'Name',
    nameAttributes: ['', 'Name'],
  },
  'AWS::ECS::Cluster': {
    kind: 'other',
    service: 'ecs',
    before: 'cluster/',
    nameProperty: 'ClusterName',
    nameAttributes: [''],
  },
  'AWS::Batch::JobQueue': {
    kind: 'other',
    service: 'batch',
    before: 'job-queue/',
    nameProperty: 'JobQueueName',
  },
  'AWS::Events::ApiDestination': { kind: 'people', nameProperty: 'Name' },
  'AWS::SSMIncidents::ResponsePlan': { kind: 'people', nameProperty: 'Name' },
  'AWS::Chatbot::SlackChannelConfiguration': { kind: 'people', nameProperty: 'ConfigurationName' },
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': { kind: 'people', nameProperty: 'ConfigurationName' },
};

export function resourceType(type: string): ResourceType | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}

export function isFunctionType(type: string | undefined): boolean {
  return type === 'AWS::Lambda::Function' || type === 'AWS::Serverless::Function';
}

/** The beginnings of ARNs that say what is there, when nothing else is known of it. */
const BY_ARN: readonly (readonly [service: string, before: string, type: string])[] = [
  ['events', 'api-destination/', 'AWS::Events::ApiDestination'],
  ['ssm-incidents', 'response-plan/', 'AWS::SSMIncidents::ResponsePlan'],
  ...Object.entries(TYPES).flatMap(([type, { service, before = '' }]) =>
    service === undefined || type.startsWith('AWS::Serverless::') ? [] : [[service, before, type] as const],
  ),
];

/** The type of what an ARN names, by its service and the beginning of its last part. */
export function typeOfArn(service: string, resource: string): string | undefined {
  return BY_ARN.find(([known, before]) => known === service && resource.startsWith(before))?.[2];
}
