import { memberOf, type RawObject } from '../../raw-json.js';
import { readAutomationRule } from '../parts/automation-rule.js';
import { readCustomAction } from '../parts/custom-action.js';
import { readChatChannel, readDestination } from '../parts/destination.js';
import { readEventRule } from '../parts/event-rule.js';
import { readEventSource } from '../parts/event-source.js';
import { readFunction } from '../parts/function.js';
import type { PartReader } from '../parts/reading.js';
import { readSubscription } from '../parts/subscription.js';
import { UnreadablePart } from '../unreadable.js';
import { awsSpelled } from './spelling.js';

/** A type of the AWS provider, as the readers know it. */
export interface TerraformType {
  /** CloudFormation's name of it. */
  readonly type: string;
  readonly read: PartReader;
  /** Its values with CloudFormation's names of properties. */
  readonly properties: (values: RawObject) => RawObject;
  /** The attribute that names it. */
  readonly name?: string;
}

/** Names that the two spell differently. */
type Renamed = Readonly<Record<string, string>>;

function type(cloudFormation: string, read: PartReader, name?: string, renamed: Renamed = {}): TerraformType {
  return {
    type: cloudFormation,
    read,
    name,
    properties: (values) => ({
      ...awsSpelled(values),
      ...Object.fromEntries(
        Object.entries(renamed).flatMap(([from, to]) => {
          const value = memberOf(values, from);
          return value === null || value === undefined || value === '' ? [] : [[to, value] as const];
        }),
      ),
    }),
  };
}

const readTopic: PartReader = (part, properties, reading) =>
  readDestination(part, { TopicName: memberOf(properties, 'Name') }, reading);

/** Source: Terraform AWS provider, documentation and schemas of these resources (version 5 and 6). */
const TYPES: Readonly<Record<string, TerraformType>> = {
  aws_securityhub_automation_rule: type('AWS::SecurityHub::AutomationRule', readAutomationRule),
  aws_securityhub_action_target: type('AWS::SecurityHub::ActionTarget', readCustomAction, 'identifier'),
  aws_cloudwatch_event_rule: {
    ...type('AWS::Events::Rule', readEventRule, 'name'),
    properties: eventRuleProperties,
  },
  aws_sns_topic: type('AWS::SNS::Topic', readTopic, 'name'),
  aws_sns_topic_subscription: {
    ...type('AWS::SNS::Subscription', readSubscription),
    properties: withoutEmptyTexts,
  },
  aws_sqs_queue: type('AWS::SQS::Queue', readDestination, 'name', { name: 'QueueName' }),
  aws_lambda_function: type('AWS::Lambda::Function', readFunction, 'function_name'),
  aws_lambda_event_source_mapping: {
    ...type('AWS::Lambda::EventSourceMapping', readEventSource),
    properties: eventSourceProperties,
  },
  aws_chatbot_slack_channel_configuration: {
    ...type('AWS::Chatbot::SlackChannelConfiguration', readChatChannel),
    properties: chatProperties,
  },
  aws_chatbot_teams_channel_configuration: {
    ...type('AWS::Chatbot::MicrosoftTeamsChannelConfiguration', readChatChannel),
    properties: chatProperties,
  },
  aws_cloudwatch_log_group: type('AWS::Logs::LogGroup', readDestination, 'name', { name: 'LogGroupName' }),
  aws_kinesis_firehose_delivery_stream: type(
    'AWS::KinesisFirehose::DeliveryStream',
    readDestination,
    'name',
    {
      name: 'DeliveryStreamName',
    },
  ),
  aws_kinesis_stream: type('AWS::Kinesis::Stream', readDestination, 'name'),
  aws_sfn_state_machine: type('AWS::StepFunctions::StateMachine', readDestination, 'name', {
    name: 'StateMachineName',
  }),
  aws_cloudwatch_event_bus: type('AWS::Events::EventBus', readDestination, 'name'),
  aws_cloudwatch_event_api_destination: type('AWS::Events::ApiDestination', readDestination, 'name'),
  aws_ssmincidents_response_plan: type('AWS::SSMIncidents::ResponsePlan', readDestination, 'name'),
  aws_ecs_cluster: type('AWS::ECS::Cluster', readDestination, 'name', { name: 'ClusterName' }),
  aws_batch_job_queue: type('AWS::Batch::JobQueue', readDestination, 'name', { name: 'JobQueueName' }),
  aws_pipes_pipe: type(
    'AWS::Pipes::Pipe',
    refused('what a pipe takes from a queue and sends on is not read'),
  ),
  aws_cloudformation_stack: type(
    'AWS::CloudFormation::Stack',
    refused('a stack is a template of its own: read it too'),
  ),
};

/** Resources of another provider that would matter. */
const OTHER_PROVIDER = /^awscc_(securityhub_|events_rule$|sns_|sqs_|lambda_|chatbot_|ssmincidents_)/;

export function terraformType(name: string): TerraformType | undefined {
  if (Object.hasOwn(TYPES, name)) return TYPES[name];
  return OTHER_PROVIDER.test(name)
    ? type(name, refused('resources of the provider awscc are not read'))
    : undefined;
}

/** Both ways to say that a rule sleeps count: `state`, and `is_enabled` of older versions. */
function eventRuleProperties(values: RawObject): RawObject {
  const properties = withoutEmptyTexts(values);
  return memberOf(values, 'is_enabled') === false ? { ...properties, State: 'DISABLED' } : properties;
}

function eventSourceProperties(values: RawObject): RawObject {
  const properties = awsSpelled(values);
  const criteria = memberOf(properties, 'FilterCriteria');
  const filters =
    typeof criteria === 'object' && criteria !== null ? memberOf(criteria as RawObject, 'Filter') : criteria;
  return criteria === undefined ? properties : { ...properties, FilterCriteria: { Filters: filters ?? [] } };
}

/** A set that is unknown as a whole has one text. */
function chatProperties(values: RawObject): RawObject {
  const properties = awsSpelled(values);
  const topics = memberOf(properties, 'SnsTopicArns');
  return typeof topics === 'string' ? { ...properties, SnsTopicArns: [topics] } : properties;
}

function withoutEmptyTexts(values: RawObject): RawObject {
  return Object.fromEntries(Object.entries(awsSpelled(values)).filter(([, value]) => value !== ''));
}

function refused(reason: string): PartReader {
  return () => {
    throw new UnreadablePart(reason);
  };
}
