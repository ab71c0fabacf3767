import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { UsageError } from '../commands/usage-error.js';

/** Clients of AWS. Region, profile and endpoints are those of the SDK's environment and configuration files. */
export interface AwsClients {
  readonly cloudFormation: CloudFormationClient;
  readonly config: ConfigServiceClient;
  readonly eventBridge: EventBridgeClient;
  readonly lambda: LambdaClient;
  readonly securityHub: SecurityHubClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly close: () => void;
}

/** Security Hub takes ten calls a second of all tools together: throttled calls are tried again, ever more slowly. */
const SETTINGS = { maxAttempts: 6 };

/** @throws UsageError where no Region is configured. */
export async function awsClients(version: string): Promise<AwsClients> {
  const settings = { ...SETTINGS, customUserAgent: [['tocsin', version]] as [string, string][] };
  const clients = {
    cloudFormation: new CloudFormationClient(settings),
    config: new ConfigServiceClient(settings),
    eventBridge: new EventBridgeClient(settings),
    lambda: new LambdaClient(settings),
    securityHub: new SecurityHubClient(settings),
    sns: new SNSClient(settings),
    sqs: new SQSClient(settings),
  };
  const close = () => Object.values(clients).forEach((client) => client.destroy());
  try {
    await clients.cloudFormation.config.region();
  } catch (error) {
    close();
    throw new UsageError('no Region is configured: set AWS_REGION, or choose a profile that has one', {
      cause: error,
    });
  }
  return { ...clients, close };
}
