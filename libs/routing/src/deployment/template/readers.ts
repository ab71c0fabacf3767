import { readAutomationRule, readAutomationRuleV2 } from '../parts/automation-rule.js';
import { readCustomAction } from '../parts/custom-action.js';
import { readChatChannel, readDestination } from '../parts/destination.js';
import { readEventRule } from '../parts/event-rule.js';
import { readEventSource } from '../parts/event-source.js';
import { readFunction } from '../parts/function.js';
import type { PartReader } from '../parts/reading.js';
import { readSubscription } from '../parts/subscription.js';
import { readTopic } from '../parts/topic.js';
import { resourceType } from '../resource-types.js';
import { UnreadablePart } from '../unreadable.js';
import { readServerlessFunction, readServerlessStateMachine } from './serverless.js';
import { isCustomAction } from './template-naming.js';

const READERS: Readonly<Record<string, PartReader>> = {
  'AWS::SecurityHub::AutomationRule': readAutomationRule,
  'AWS::SecurityHub::AutomationRuleV2': readAutomationRuleV2,
  'AWS::Events::Rule': readEventRule,
  'AWS::SNS::Topic': readTopic,
  'AWS::SNS::Subscription': readSubscription,
  'AWS::Lambda::Function': readFunction,
  'AWS::Lambda::EventSourceMapping': readEventSource,
  'AWS::Serverless::Function': readServerlessFunction,
  'AWS::Serverless::StateMachine': readServerlessStateMachine,
  'AWS::Chatbot::SlackChannelConfiguration': readChatChannel,
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': readChatChannel,
  'AWS::Pipes::Pipe': refused('what a pipe takes from a queue and sends on is not read'),
  'AWS::CloudFormation::Stack': refused(
    'a nested stack is a template of its own: read it too, and merge the two',
  ),
  'AWS::Serverless::Application': refused(
    'a nested application is a template of its own: read it too, and merge',
  ),
};

export function readerOf(type: string): PartReader | undefined {
  if (Object.hasOwn(READERS, type)) return READERS[type];
  if (isCustomAction(type)) return readCustomAction;
  return resourceType(type) === undefined ? undefined : readDestination;
}

function refused(reason: string): PartReader {
  return () => {
    throw new UnreadablePart(reason);
  };
}
