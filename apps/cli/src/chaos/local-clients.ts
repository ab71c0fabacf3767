import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { AwsClients } from '../aws/aws-clients.js';

/**
 * Clients of a stack that runs in this process: what the machine's environment says of AWS is not asked.
 *
 * @param environment of the engine, as a process of its own would get it
 */
export function localClients(environment: Readonly<Record<string, string>>): AwsClients {
  const at = (service: string) => ({
    region: environment['AWS_REGION'],
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`],
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const clients = {
    cloudFormation: new CloudFormationClient(at('CLOUDFORMATION')),
    config: new ConfigServiceClient(at('CONFIG_SERVICE')),
    eventBridge: new EventBridgeClient(at('EVENTBRIDGE')),
    lambda: new LambdaClient(at('LAMBDA')),
    securityHub: new SecurityHubClient(at('SECURITYHUB')),
    sns: new SNSClient(at('SNS')),
    sqs: new SQSClient(at('SQS')),
  };
  return { ...clients, close: () => Object.values(clients).forEach((client) => client.destroy()) };
}
