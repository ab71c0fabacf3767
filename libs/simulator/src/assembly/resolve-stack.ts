import { AssemblyError } from '../errors.js';
import { isObject, member } from '../json.js';
import { createConditions } from './conditions.js';
import { noValue, resolve, resolveLeniently, type Scope } from './intrinsics.js';
import { attributeOf, nameProperty, physicalName, refOf, type Place } from './physical-id.js';
import { lambdaAttribute, lambdaRef } from './qualified-function.js';
import type { AssemblyStack } from './read-assembly.js';
import { readsPermissions, runs } from './resource-types.js';
import type { Resource, Stack, TemplateResource } from './template.js';

export interface ResolveOptions {
  readonly account: string;
  readonly region: string;
  /** The address under which the running engine offers a queue. */
  readonly queueUrl: (name: string) => string;
}

/** Resolves a whole stack. Values are asked for when needed, so resources may stand in any order. */
export function resolveStack(
  { name: stack, template, assets }: AssemblyStack,
  options: ResolveOptions,
): Stack {
  const { account, region, queueUrl } = options;
  const place: Place = { stack, account, region, partition: partitionOf(region) };
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': place.partition,
    'AWS::URLSuffix': place.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stack,
    'AWS::StackId': `arn:${place.partition}:cloudformation:${region}:${account}:stack/${stack}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  };
  const resources = template.Resources ?? {};
  const names = new Map<string, string | undefined>();

  function resourceOf(logicalId: string, owner: string): TemplateResource {
    const found = Object.hasOwn(resources, logicalId) ? resources[logicalId] : undefined;
    if (found) return found;
    throw new AssemblyError(
      `refers to ${logicalId}, which is neither a resource nor a parameter of the template`,
      owner,
    );
  }
  function nameOf(logicalId: string, owner: string): string {
    const { Type, Properties } = resourceOf(logicalId, owner);
    if (names.has(logicalId)) {
      const known = names.get(logicalId);
      if (known === undefined) throw new AssemblyError('its name depends on itself', logicalId);
      return known;
    }
    names.set(logicalId, undefined);
    const named = resolve(member(Properties, nameProperty(Type) ?? ''), logicalId, scope);
    const name = physicalName(Type, logicalId, named, place);
    names.set(logicalId, name);
    return name;
  }
  const property = (logicalId: string, name: string) =>
    resolve(member(resources[logicalId]?.Properties, name), logicalId, scope);

  function refTo(logicalId: string, owner: string): string {
    const { Type } = resourceOf(logicalId, owner);
    const name = nameOf(logicalId, owner);
    if (Type === 'AWS::SQS::Queue') return queueUrl(name);
    if (Type === 'AWS::SNS::Subscription') return `${String(property(logicalId, 'TopicArn'))}:${name}`;
    return lambdaRef(Type, (wanted) => property(logicalId, wanted), place) ?? refOf(Type, name, place);
  }
  const scope: Scope = {
    ref(name, owner) {
      if (Object.hasOwn(pseudo, name)) return pseudo[name];
      const parameter = member(template.Parameters, name);
      if (isObject(parameter)) {
        if (parameter.Default !== undefined) return parameter.Default;
        throw new AssemblyError(
          `the parameter ${name} has no default, and the local engine asks nobody`,
          owner,
        );
      }
      return refTo(name, owner);
    },
    attribute(logicalId, attribute, owner) {
      const { Type } = resourceOf(logicalId, owner);
      if (Type === 'AWS::SQS::Queue' && attribute === 'QueueUrl') return queueUrl(nameOf(logicalId, owner));
      const found =
        lambdaAttribute(Type, attribute, (wanted) => property(logicalId, wanted), place) ??
        attributeOf(Type, nameOf(logicalId, owner), attribute, place);
      return found ?? `unknown:${logicalId}.${attribute}`;
    },
    condition: createConditions(template.Conditions, (value, owner) => resolve(value, owner, scope)),
    mapping(path, owner) {
      const found = path.reduce<unknown>(member, template.Mappings);
      if (found === undefined)
        throw new AssemblyError(`the mapping ${path.join('.')} is not in the template`, owner);
      return found;
    },
  };
  const holds = (condition: string | undefined, owner: string) =>
    condition === undefined || scope.condition(condition, owner);

  return {
    name: stack,
    id: String(pseudo['AWS::StackId']),
    partition: place.partition,
    assets,
    resources: Object.entries(resources)
      .filter(([logicalId, { Condition }]) => holds(Condition, logicalId))
      .map(([logicalId, { Type, Properties }]): Resource => {
        if (!runs(Type) && !readsPermissions(Type))
          return { logicalId, type: Type, physicalId: logicalId, properties: Properties ?? {} };
        const properties = (runs(Type) ? resolve : resolveLeniently)(Properties ?? {}, logicalId, scope);
        if (!isObject(properties)) throw new AssemblyError('Properties is not an object', logicalId);
        return { logicalId, type: Type, physicalId: refTo(logicalId, logicalId), properties };
      }),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {})
        .filter(([name, { Condition }]) => holds(Condition, name))
        .map(([name, { Value }]) => [name, String(resolve(Value, name, scope))]),
    ),
  };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
