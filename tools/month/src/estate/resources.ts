import { randomOf, seedOf, type Random } from '../random/random.js';
import type { Account } from './account.js';

/** What a finding points at, in the words of both formats. */
export interface Resource {
  /** ASFF `Resources[].Type`. */
  readonly type: string;
  /** OCSF and CloudFormation name of the same. */
  readonly ocsfType: string;
  /** ARN, or what Security Hub uses where there is none. */
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** ASFF `Resources[].Details`. */
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

/** The kinds of resources that findings point at. */
export type ResourceKind =
  | 'instance'
  | 'accessKey'
  | 'bucket'
  | 'object'
  | 'cluster'
  | 'container'
  | 'database'
  | 'function'
  | 'image'
  | 'user'
  | 'role'
  | 'securityGroup'
  | 'volume'
  | 'vpc'
  | 'key'
  | 'queue'
  | 'topic'
  | 'secret'
  | 'table'
  | 'loadBalancer'
  | 'distribution'
  | 'trail'
  | 'project'
  | 'service'
  | 'account';

/** A stable random stream for the `slot`-th resource of a kind in an account: the same slot is the same resource. */
export function slotRandom(account: Account, kind: string, slot: number): Random {
  return randomOf(seedOf(account.id, kind, slot));
}

const SERVICES = ['web', 'worker', 'batch', 'gateway', 'reports', 'cache', 'ingest', 'admin'] as const;

/** The name that the owners gave it. */
export function serviceName(account: Account, random: Random): string {
  return `${account.team}-${random.pick(SERVICES)}`;
}

/** Resource tags; assumption: six of ten resources carry them. */
export function tagsOf(account: Account, name: string, random: Random): Resource['tags'] {
  if (!random.chance(0.6)) return undefined;
  return random.chance(0.7)
    ? { Name: name, Team: account.team, Environment: account.environment }
    : { Name: name };
}

export function arn(account: Account, service: string, region: string, rest: string): string {
  return `arn:${account.partition}:${service}:${region}:${account.id}:${rest}`;
}
