/** Addresses of the engine's parts on the loopback interface. */
export interface Endpoints {
  readonly cloudFormation: string;
  readonly config: string;
  readonly dynamoDb: string;
  readonly eventBridge: string;
  readonly lambda: string;
  readonly securityHub: string;
  readonly sns: string;
  readonly sqs: string;
  readonly sts: string;
  /** Answers for every service that the engine does not have, so that no call leaves the machine. */
  readonly others: string;
}

/**
 * The variables by which an AWS SDK finds the engine instead of AWS.
 *
 * Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints".
 */
export function endpointVariables(endpoints: Endpoints): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoints.others,
    AWS_ENDPOINT_URL_CLOUDFORMATION: endpoints.cloudFormation,
    AWS_ENDPOINT_URL_CONFIG_SERVICE: endpoints.config,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventBridge,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
    AWS_ENDPOINT_URL_SECURITYHUB: endpoints.securityHub,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_STS: endpoints.sts,
  };
}
