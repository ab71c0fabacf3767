import type { ApiCall } from '../api.js';
import { escapeXml } from '../http/xml.js';
import type { HttpReply } from '../http/server.js';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const query = new Set<ApiCall['service']>(['cloudformation', 'sns', 'sts']);
const rest = new Set<ApiCall['service']>(['lambda', 'securityhub']);
const namespaces: Readonly<Partial<Record<ApiCall['service'], string>>> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
  sqs: 'com.amazonaws.sqs#',
};

/** An error in the protocol of the service, so that the SDK throws what it would throw on AWS. */
export function errorReply(service: ApiCall['service'], { status, code, message }: Refusal): HttpReply {
  if (query.has(service)) {
    const type = status < 500 ? 'Sender' : 'Receiver';
    const error = `<Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`;
    return {
      status,
      headers: { 'content-type': 'text/xml' },
      body: `<ErrorResponse><Error>${error}</Error></ErrorResponse>`,
    };
  }
  if (rest.has(service)) {
    return {
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
      body: JSON.stringify({ Code: code, Message: message }),
    };
  }
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      ...(service === 'sqs'
        ? { 'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}` }
        : {}),
    },
    body: JSON.stringify({ __type: `${namespaces[service] ?? ''}${code}`, message }),
  };
}
