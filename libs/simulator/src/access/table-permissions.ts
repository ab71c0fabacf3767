import { isObject, listAt, textAt } from '../json.js';
import type { Permission, PermissionReader } from './permissions.js';

/** A call to DynamoDB: each table that it names. Source: Service Authorization Reference, Amazon DynamoDB. */
export const tablePermissions: PermissionReader = (action, { operation, input }, { arn }) => {
  const table = (name: string) => (name.startsWith('arn:') ? name : arn('dynamodb', `table/${name}`));
  const items = (listAt(input, 'TransactItems') ?? []).filter(isObject);
  if (operation === 'TransactWriteItems') {
    return items.flatMap((item) =>
      Object.entries(item).map(([kind, each]): Permission => ({
        action: kind === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${kind}Item`,
        resource: table(textAt(each, 'TableName') ?? ''),
      })),
    );
  }
  const gets = items.map((item) => textAt(item, 'Get', 'TableName') ?? '');
  const batch = isObject(input.RequestItems) ? Object.keys(input.RequestItems) : [];
  const named = textAt(input, 'TableName');
  const names = [...new Set([...batch, ...gets, ...(named === undefined ? [] : [named])])];
  if (names.length === 0) return [{ action, resource: '*' }];
  const index = textAt(input, 'IndexName');
  return names.map((name) => ({
    action,
    resource: index === undefined ? table(name) : `${table(name)}/index/${index}`,
  }));
};
