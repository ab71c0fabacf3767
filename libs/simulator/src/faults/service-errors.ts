import type { ServiceName } from '../service-name.js';
import type { Refusal } from '../calls/error-reply.js';

interface ServiceErrors {
  readonly throttle: Refusal;
  readonly server: Refusal;
}

const tooFast = 'Rate exceeded';
const failed = 'The service could not process the request because of an internal error.';
const refusal = (status: number, code: string, message: string): Refusal => ({ status, code, message });

/** Source: Security Hub API reference, errors of BatchUpdateFindingsV2. */
const newHub: ServiceErrors = {
  throttle: refusal(429, 'ThrottlingException', tooFast),
  server: refusal(500, 'InternalServerException', failed),
};

/**
 * What each service answers when it is asked too often, and when it fails itself. The AWS SDK tries all of them again.
 *
 * Source: API reference of each service: errors of its operations, and "Common Errors". Security Hub documents no code for a
 * rate that is exceeded; TooManyRequestsException is what its callers report (assumed).
 */
const errors: Readonly<Record<ServiceName, ServiceErrors>> = {
  cloudformation: {
    throttle: refusal(400, 'Throttling', tooFast),
    server: refusal(500, 'InternalFailure', failed),
  },
  config: {
    throttle: refusal(400, 'ThrottlingException', tooFast),
    server: refusal(500, 'InternalFailure', failed),
  },
  dynamodb: {
    throttle: refusal(400, 'ProvisionedThroughputExceededException', tooFast),
    server: refusal(500, 'InternalServerError', failed),
  },
  events: {
    throttle: refusal(400, 'ThrottlingException', tooFast),
    server: refusal(500, 'InternalException', failed),
  },
  lambda: {
    throttle: refusal(429, 'TooManyRequestsException', tooFast),
    server: refusal(500, 'ServiceException', failed),
  },
  securityhub: {
    throttle: refusal(429, 'TooManyRequestsException', tooFast),
    server: refusal(500, 'InternalException', failed),
  },
  sns: {
    throttle: refusal(400, 'ThrottlingException', tooFast),
    server: refusal(500, 'InternalError', failed),
  },
  sqs: {
    throttle: refusal(400, 'RequestThrottled', tooFast),
    server: refusal(500, 'InternalFailure', failed),
  },
  sts: {
    throttle: refusal(400, 'Throttling', tooFast),
    server: refusal(500, 'InternalFailure', failed),
  },
};

export function serviceErrors(service: ServiceName, operation: string): ServiceErrors {
  return operation.endsWith('V2') ? newHub : errors[service];
}
