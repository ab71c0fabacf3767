import type { TriagePolicy } from '@tocsin/findings';
import { DeploymentReadError } from '../../errors.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { showValue } from '../../show-value.js';
import { checkBounds, checkCount } from '../bounds.js';
import { attempted, collect, type Parts, type PlacedPart } from '../collect.js';
import type { Deployment } from '../deployment.js';
import { policiesBySha256 } from '../known-policies.js';
import type { Reading } from '../parts/reading.js';
import { alsoSentTo } from '../sent-to.js';
import { UnreadablePart } from '../unreadable.js';
import { conditionsOf } from './conditions.js';
import { exportsOf } from './exports.js';
import { parametersOf } from './parameters.js';
import { readerOf } from './readers.js';
import { resolverOf } from './resolve.js';
import { resourcesOf, type TemplateResource } from './resources.js';
import { newBudget, type ParameterValue, type Resolve, type Scope } from './scope.js';
import { templateNaming } from './template-naming.js';
import { unreadMacros } from './macros.js';

/** What a template is read with. */
export interface ReadTemplateOptions {
  /** For people: the name of the file or stack. */
  readonly name: string;
  /** Values of parameters, and of pseudo parameters such as `AWS::AccountId`; without them Default counts. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Triage policies by the SHA-256 (hex) of their files. Tocsin's own two are known. */
  readonly policies?: Readonly<Record<string, TriagePolicy>>;
}

/**
 * Reads what a CloudFormation template puts between Security Hub and people: any template, of the CDK, of SAM or by hand,
 * as an object. Ids are logical ids. Expressions are resolved where parameters, mappings and conditions allow; the rest
 * becomes a text `${…}`, equal for equal expressions. A resource that is created only under a condition that the
 * deployment decides, or that cannot be read, stands in `unread`; one that is surely not created stands nowhere.
 *
 * Not expanded: macros, Fn::ForEach and nested stacks. They stand in `unread`: give the processed template.
 * Limits: 10,000 resources, 200 levels, two million values; an expression may make a text of 100,000 letters.
 *
 * Source: CloudFormation template reference; SAM specification.
 *
 * @throws DeploymentReadError for what is no template, or beyond the limits.
 * @example
 * const template = JSON.parse(readFileSync('cdk.out/Soc.template.json', 'utf8'));
 * const { eventRules, unread } = readTemplate(template, { name: 'Soc.template.json' });
 */
export function readTemplate(template: unknown, options: ReadTemplateOptions): Deployment {
  const { name } = options;
  const resources = isRawObject(template) ? memberOf(template, 'Resources') : undefined;
  if (!isRawObject(template) || !isRawObject(resources)) {
    const found = isRawObject(template) ? `Resources: ${showValue(resources)}` : showValue(template);
    throw new DeploymentReadError(name, `found ${found}; a CloudFormation template has an object Resources`);
  }
  checkCount(name, 'resources', Object.keys(resources).length);
  checkBounds(name, template);

  const scope = scopeOf(template, options);
  const resolve = resolverOf(scope);
  const found = resourcesOf(resources, scope.condition);
  const reading: Reading = {
    naming: templateNaming(found, resolve),
    policyOf: policiesBySha256(options.policies),
  };
  const parts = found.map((resource) => readResource(resource, resolve, reading));
  const deployment = collect(name, [...parts, { unread: unreadMacros(template) }]);
  const exports = exportsOf(template, scope, resolve, reading.naming);
  return {
    ...deployment,
    destinations: [...deployment.destinations, ...alsoSentTo(deployment, reading.naming.typeOf)],
    ...(Object.keys(exports).length === 0 ? {} : { exports }),
  };
}

function scopeOf(template: RawObject, { parameters = {} }: ReadTemplateOptions): Scope {
  const section = (name: string): RawObject => {
    const content = memberOf(template, name);
    return isRawObject(content) ? content : {};
  };
  const scope = {
    parameter: parametersOf(section('Parameters'), parameters),
    mappings: section('Mappings'),
    spend: newBudget(),
  };
  // CloudFormation has no Fn::If in a condition.
  const resolve = resolverOf({ ...scope, condition: () => undefined });
  return { ...scope, condition: conditionsOf(section('Conditions'), resolve) };
}

function readResource(resource: TemplateResource, resolve: Resolve, reading: Reading): Parts {
  const { id, type, properties, created, condition } = resource;
  const part: PlacedPart = { id, name: id, place: `Resources.${id}`, type };
  return attempted(part, () => {
    if (created === false) return {};
    if (id.startsWith('Fn::')) {
      throw new UnreadablePart('loops and macros are not expanded: give the processed template');
    }
    if (type === '')
      throw new UnreadablePart('Type: found nothing; a text such as AWS::Events::Rule is wanted');
    const reader = readerOf(type);
    if (reader === undefined) return {};
    if (created === undefined) {
      throw new UnreadablePart(
        `whether it is created is known on deployment only: condition ${showValue(condition)}`,
      );
    }
    const resolved = resolve(properties);
    if (!isRawObject(resolved)) {
      throw new UnreadablePart(`Properties: found ${showValue(resolved)}; an object is wanted`);
    }
    return reader(part, resolved, reading);
  });
}
