import { isObject, type JsonObject } from '../json.js';

/**
 * The condition keys of a BatchUpdateFindings: one for each member that it writes, and for the members in it. A field map
 * has its keys under `.key` and its values under `.value`.
 *
 * Source: Security Hub user guide, "Configuring access to BatchUpdateFindings"; the AWS managed policy
 * AWSSystemsManagerOpsDataSyncServiceRolePolicy, which names `UserDefinedFields.key` and `.value`. That a member which
 * holds others is a key too is assumed.
 */
export function findingKeys(input: Readonly<JsonObject>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  const add = (path: string, value: unknown) => {
    const key = `securityhub:asffsyntaxpath/${path}`.toLowerCase();
    keys.set(key, [
      ...(keys.get(key) ?? []),
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
  };
  for (const [name, value] of Object.entries(input)) {
    if (name === 'FindingIdentifiers' || value === undefined || value === null) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      add(name, each);
      for (const [member, inside] of isObject(each) ? Object.entries(each) : []) {
        if (name !== 'UserDefinedFields') add(`${name}.${member}`, inside);
        else {
          add(`${name}.key`, member);
          add(`${name}.value`, inside);
        }
      }
    }
  }
  return keys;
}

/** The condition keys of a BatchUpdateFindingsV2. Source: Service Authorization Reference, AWS Security Hub. */
export function ocsfKeys(input: Readonly<JsonObject>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ['Comment', 'SeverityId', 'StatusId']
      .filter((name) => input[name] !== undefined)
      .map((name) => [`securityhub:ocsfsyntaxpath/${name}`.toLowerCase(), [String(input[name])]]),
  );
}
