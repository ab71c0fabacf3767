import { parseArn } from '../arn.js';
import type { Deployment, Destination, FunctionNode } from '../deployment.js';
import { resourceType } from '../resource-types.js';
import { lastName, liveType } from './live-naming.js';

/** Which lists are there in full: only then does "nobody reads it" say something. */
export interface WholeLists {
  readonly subscriptions: boolean;
  readonly eventSources: boolean;
}

/**
 * Functions, topics and queues that the parts of a live export name by their ARN. One of another account or Region is
 * left out: who reads it stands in no list here.
 */
export function reachedParts(
  deployment: Deployment,
  whole: WholeLists,
): { readonly functions: readonly FunctionNode[]; readonly destinations: readonly Destination[] } {
  const home = new Set(deployment.eventRules.map(({ id }) => homeOf(id)));
  const listed = new Set([...deployment.functions, ...deployment.destinations].map(({ id }) => id));
  const functions = new Map<string, FunctionNode>();
  const destinations = new Map<string, Destination>();
  for (const [id, place] of named(deployment)) {
    const type = listed.has(id) ? undefined : liveType(id);
    if (type === undefined || (home.size > 0 && !home.has(homeOf(id)))) continue;
    const part = { id, name: lastName(id), place, arn: id };
    const kind = resourceType(type)?.kind;
    if (type === 'AWS::Lambda::Function') functions.set(id, part);
    if (kind === 'topic' && whole.subscriptions) destinations.set(id, { ...part, kind, type });
    if (kind === 'queue' && whole.eventSources) destinations.set(id, { ...part, kind, type });
  }
  return { functions: [...functions.values()], destinations: [...destinations.values()] };
}

function named(deployment: Deployment): readonly (readonly [id: string, place: string])[] {
  return [
    ...deployment.eventRules.flatMap(({ targets, place }) => targets.map(({ to }) => [to, place] as const)),
    ...deployment.subscriptions.flatMap(({ topic, endpoint, place }) => [
      [topic, place] as const,
      [endpoint, place] as const,
    ]),
    ...deployment.eventSources.flatMap((source) => [
      [source.queue, source.place] as const,
      [source.function, source.place] as const,
    ]),
    ...deployment.functions.flatMap(({ processor, place }) =>
      processor === undefined ? [] : [[processor.topic, place] as const],
    ),
  ];
}

function homeOf(id: string): string {
  const { account = '', region = '' } = parseArn(id) ?? {};
  return `${account} ${region}`;
}
