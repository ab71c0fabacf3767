import type { ApiCall } from '../api.js';
import { isObject, listAt, textAt } from '../json.js';
import { findingKeys, ocsfKeys } from './finding-keys.js';
import type { Place } from './place.js';

/** An action on a resource that a call needs, with the condition keys that only this call has. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  /** By key in lower case. */
  readonly keys?: ReadonlyMap<string, readonly string[]>;
}

type Requested = Pick<ApiCall, 'service' | 'operation' | 'input'>;
type Reader = (requested: Requested, place: Place) => readonly Permission[];

/** Actions whose name is not the operation's. Source: Service Authorization Reference, the service's page. */
const renamed: Readonly<Record<string, string>> = {
  'dynamodb:TransactGetItems': 'dynamodb:GetItem',
  'securityhub:BatchUpdateFindingsV2': 'securityhub:BatchUpdateFindings',
  'sns:PublishBatch': 'sns:Publish',
  'sqs:ChangeMessageVisibilityBatch': 'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  'sqs:SendMessageBatch': 'sqs:SendMessage',
};

const readers: Readonly<Record<ApiCall['service'], Reader>> = {
  dynamodb: tables,
  securityhub: hub,
  sns: ({ service, operation, input }) => [
    {
      action: actionOf(service, operation),
      resource: textAt(input, 'TopicArn') ?? textAt(input, 'TargetArn') ?? '*',
    },
  ],
  sqs: ({ service, operation, input }, { arn }) => {
    const name = textAt(input, 'QueueName') ?? textAt(input, 'QueueUrl')?.split('/').at(-1);
    return [{ action: actionOf(service, operation), resource: name === undefined ? '*' : arn('sqs', name) }];
  },
};

/** What a principal must be allowed for a call: every one of these. */
export function permissionsOf(requested: Requested, place: Place): readonly Permission[] {
  return readers[requested.service](requested, place);
}

function actionOf(service: string, operation: string): string {
  const action = `${service}:${operation}`;
  return renamed[action] ?? action;
}

function hub({ service, operation, input }: Requested, { arn }: Place): readonly Permission[] {
  const action = actionOf(service, operation);
  if (operation === 'BatchUpdateFindingsV2')
    return [{ action, resource: arn('securityhub', 'hubv2/local'), keys: ocsfKeys(input) }];
  if (operation === 'BatchImportFindings') {
    const arns = (listAt(input, 'Findings') ?? []).map((finding) => textAt(finding, 'ProductArn') ?? '*');
    return [...new Set(arns)].map((resource) => ({ action, resource }));
  }
  const keys = operation === 'BatchUpdateFindings' ? findingKeys(input) : undefined;
  return [{ action, resource: arn('securityhub', 'hub/default'), ...(keys ? { keys } : {}) }];
}

function tables({ service, operation, input }: Requested, { arn }: Place): readonly Permission[] {
  const table = (name: string) => (name.startsWith('arn:') ? name : arn('dynamodb', `table/${name}`));
  if (operation === 'TransactWriteItems') {
    return (listAt(input, 'TransactItems') ?? []).filter(isObject).flatMap((item) =>
      Object.entries(item).map(([kind, each]) => ({
        action: kind === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${kind}Item`,
        resource: table(textAt(each, 'TableName') ?? ''),
      })),
    );
  }
  const action = actionOf(service, operation);
  const gets = (listAt(input, 'TransactItems') ?? []).map((item) => textAt(item, 'Get', 'TableName') ?? '');
  const batch = isObject(input.RequestItems) ? Object.keys(input.RequestItems) : [];
  const named = textAt(input, 'TableName');
  const names = [...new Set([...batch, ...gets, ...(named === undefined ? [] : [named])])];
  if (names.length === 0) return [{ action, resource: '*' }];
  const index = textAt(input, 'IndexName');
  return names.map((name) => ({
    action,
    resource: index === undefined ? table(name) : `${table(name)}/index/${index}`,
  }));
}
