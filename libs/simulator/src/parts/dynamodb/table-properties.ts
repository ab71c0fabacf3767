import type { Resource } from '../../assembly/template.js';
import { AssemblyError } from '../../errors.js';
import { isObject, listAt, type JsonObject } from '../../json.js';

const keyed = ['IndexName', 'KeySchema', 'Projection'];

/**
 * The CreateTable request for a table of the template. Billing is on demand, whatever the template says: dynalite
 * knows no replicas, streams, encryption, point-in-time recovery, contributor insights or time to live.
 */
export function createTableRequest({ logicalId, physicalId, properties }: Resource): JsonObject {
  const { KeySchema, AttributeDefinitions } = properties;
  if (!Array.isArray(KeySchema) || !Array.isArray(AttributeDefinitions)) {
    throw new AssemblyError('a table needs KeySchema and AttributeDefinitions', logicalId);
  }
  return {
    TableName: physicalId,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...indexes(properties, 'GlobalSecondaryIndexes'),
    ...indexes(properties, 'LocalSecondaryIndexes'),
  };
}

function indexes(properties: JsonObject, name: string): JsonObject {
  const found = (listAt(properties, name) ?? []).filter(isObject);
  if (found.length === 0) return {};
  return {
    [name]: found.map((index) =>
      Object.fromEntries(Object.entries(index).filter(([key]) => keyed.includes(key))),
    ),
  };
}
