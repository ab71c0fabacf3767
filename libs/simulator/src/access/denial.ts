import type { ApiCall } from '../api.js';
import type { Refusal } from '../calls/error-reply.js';

/** A request that is denied: by whom, for what, why. */
export interface Denial {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly because: string;
}

type Codes = readonly [status: number, code: string, keyCode: string];

const json: Codes = [400, 'AccessDeniedException', 'AccessDeniedException'];
const rest: Codes = [403, 'AccessDeniedException', 'AccessDeniedException'];
const query: Codes = [403, 'AccessDenied', 'AccessDenied'];

/** Codes and statuses of each service, for itself and for the key behind it. Source: its API reference, common errors. */
const codes: Readonly<Record<ApiCall['service'], Codes>> = {
  cloudformation: query,
  config: json,
  dynamodb: json,
  events: json,
  lambda: rest,
  securityhub: rest,
  sns: [403, 'AuthorizationError', 'KMSAccessDenied'],
  sqs: [403, 'AccessDenied', 'KMS.AccessDeniedException'],
  sts: query,
};

/** Source: IAM user guide, "Troubleshoot access denied error messages". */
export function sentence({ principal, action, resource, because }: Denial): string {
  return `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
}

/** How a service answers a call that is denied. */
export function denialReply(service: ApiCall['service'], denial: Denial): Refusal {
  const [status, code, keyCode] = codes[service];
  const byKey = denial.action.startsWith('kms:');
  return { status: byKey ? 400 : status, code: byKey ? keyCode : code, message: sentence(denial) };
}
