import type { ApiCall } from '../api.js';
import { functionName } from '../assembly/qualified-function.js';
import { textAt } from '../json.js';
import { hubPermissions } from './hub-permissions.js';
import type { Place } from './place.js';
import { tablePermissions } from './table-permissions.js';

/** An action on a resource that a call needs, with the condition keys that only this call has. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  /** By key in lower case. */
  readonly keys?: ReadonlyMap<string, readonly string[]>;
}

/** A call as the gate sees it. */
export type RequestedCall = Pick<ApiCall, 'service' | 'operation' | 'input'>;

/** @param action the action that has the operation's name */
export type PermissionReader = (action: string, call: RequestedCall, place: Place) => readonly Permission[];

/** Actions whose name is not the operation's. Source: Service Authorization Reference, the service's page. */
const renamed: Readonly<Record<string, string>> = {
  'dynamodb:TransactGetItems': 'dynamodb:GetItem',
  'securityhub:BatchUpdateFindingsV2': 'securityhub:BatchUpdateFindings',
  'securityhub:GetFindingsV2': 'securityhub:GetFindings',
  'sns:PublishBatch': 'sns:Publish',
  'sqs:ChangeMessageVisibilityBatch': 'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  'sqs:SendMessageBatch': 'sqs:SendMessage',
};

/** One action on the resource that `name` finds in the input; on `*` where it finds none. */
const on =
  (name: (input: RequestedCall['input'], place: Place) => string | undefined): PermissionReader =>
  (action, { input }, place) => [{ action, resource: name(input, place) ?? '*' }];

const readers: Readonly<Record<ApiCall['service'], PermissionReader>> = {
  cloudformation: on((input, { arn }) => {
    const stack = textAt(input, 'StackName');
    return stack?.startsWith('arn:') ? stack : stack && arn('cloudformation', `stack/${stack}/*`);
  }),
  config: on(() => undefined),
  dynamodb: tablePermissions,
  events: on((input, { arn }) => {
    const rule = textAt(input, 'Rule') ?? textAt(input, 'Name');
    return rule && arn('events', `rule/${rule}`);
  }),
  lambda: on((input, { arn }) => {
    const named = textAt(input, 'FunctionName');
    return named && arn('lambda', `function:${functionName(named)}`);
  }),
  securityhub: hubPermissions,
  sns: on((input) => textAt(input, 'TopicArn') ?? textAt(input, 'TargetArn')),
  sqs: on((input, { arn }) => {
    const name = textAt(input, 'QueueName') ?? textAt(input, 'QueueUrl')?.split('/').at(-1);
    return name && arn('sqs', name);
  }),
  // GetCallerIdentity needs no permission. Source: AWS STS API reference.
  sts: () => [],
};

/** What a principal must be allowed for a call: every one of these. */
export function permissionsOf(call: RequestedCall, place: Place): readonly Permission[] {
  const action = `${call.service}:${call.operation}`;
  return readers[call.service](renamed[action] ?? action, call, place);
}
