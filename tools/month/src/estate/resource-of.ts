import type { Account } from './account.js';
import { clusterOf, containerOf, functionOf, imageOf, instanceOf } from './compute.js';
import { accessKeyOf, bucketOf, databaseOf, objectOf } from './identity-and-data.js';
import { simpleResourceOf } from './other-resources.js';
import type { Resource, ResourceKind } from './resources.js';

const MAKERS: Partial<Record<ResourceKind, (account: Account, slot: number) => Resource>> = {
  instance: instanceOf,
  cluster: clusterOf,
  container: containerOf,
  function: functionOf,
  image: imageOf,
  accessKey: accessKeyOf,
  bucket: bucketOf,
  object: objectOf,
  database: databaseOf,
};

/** The `slot`-th resource of a kind in an account: always the same one. */
export function resourceOf(account: Account, kind: ResourceKind, slot: number): Resource {
  return MAKERS[kind]?.(account, slot) ?? simpleResourceOf(account, kind, slot);
}
