import type { TriagePolicy } from '@tocsin/findings';
import { DeploymentReadError } from '../../errors.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { showValue } from '../../show-value.js';
import { checkBounds, checkCount } from '../bounds.js';
import { attempted, collect, type Parts, type PlacedPart } from '../collect.js';
import type { Deployment } from '../deployment.js';
import { policiesBySha256 } from '../known-policies.js';
import { busOf, readTarget } from '../parts/event-rule.js';
import type { Reading } from '../parts/reading.js';
import { alsoSentTo } from '../sent-to.js';
import { moduleConfiguration } from './configuration.js';
import { ruleOfTarget, targetProperties, type NamedRule } from './event-targets.js';
import { instancesOf, objectsOf, type ResourceInstance } from './instances.js';
import { referenceTexts } from './references.js';
import { terraformNaming } from './terraform-naming.js';
import { terraformType } from './terraform-types.js';
import { unknownByExpressions, withUnknownValues } from './unknown-values.js';

/** What a plan is read with. */
export interface ReadTerraformPlanOptions {
  /** For people: the name of the file or workspace. */
  readonly name: string;
  /** Triage policies by the SHA-256 (hex) of their files. Tocsin's own two are known. */
  readonly policies?: Readonly<Record<string, TriagePolicy>>;
}

const EVENT_RULE = 'aws_cloudwatch_event_rule';
const EVENT_TARGET = 'aws_cloudwatch_event_target';

/**
 * Reads what a Terraform plan puts between Security Hub and people: the object that `terraform show -json FILE` prints for
 * a plan or a state. Ids are resource addresses, such as `module.soc.aws_sqs_queue.jobs[0]`. What is known after apply
 * only becomes `${address.attribute}` of the one resource that its expression refers to, through modules; where it refers
 * to several, a text that names them all. A plan does not hold the expression itself: it is taken for the reference.
 * An event pattern that holds such a value is unknown as a whole: its rule stands in `unread` until it is applied once.
 *
 * Not read: resources of the provider awscc (in `unread`), AutomationRuleV2 (the AWS provider has none).
 * Limits: 10,000 resources, 200 levels, two million values.
 *
 * Source: Terraform, "JSON Output Format"; Terraform AWS provider, documentation of each resource.
 *
 * @throws DeploymentReadError for what is no plan or state, or beyond the limits.
 * @example
 * const { eventRules, unread } = readTerraformPlan(JSON.parse(text), { name: 'soc.tfplan.json' });
 */
export function readTerraformPlan(plan: unknown, { name, policies }: ReadTerraformPlanOptions): Deployment {
  checkBounds(name, plan);
  const root = rootModule(plan);
  if (root === undefined || !isRawObject(plan)) {
    throw new DeploymentReadError(
      name,
      `found ${showValue(plan)}; what terraform show -json prints has planned_values (a plan) or values (a state)`,
    );
  }
  const configuration = memberOf(plan, 'configuration');
  const written = moduleConfiguration(
    isRawObject(configuration) ? memberOf(configuration, 'root_module') : {},
  );
  const planned = instancesOf(root, written);
  checkCount(name, 'resources', planned.length);
  const instances = withReferences(planned, unknownsOf(plan));
  const reading: Reading = { naming: terraformNaming(instances), policyOf: policiesBySha256(policies) };
  const deployment = collect(name, readAll(instances, reading));
  const sentTo = alsoSentTo(deployment, reading.naming.typeOf);
  return { ...deployment, destinations: [...deployment.destinations, ...sentTo] };
}

function rootModule(plan: unknown): RawObject | undefined {
  if (!isRawObject(plan)) return undefined;
  const values = memberOf(plan, 'planned_values') ?? memberOf(plan, 'values');
  if (!isRawObject(values)) return undefined;
  const root = memberOf(values, 'root_module');
  return isRawObject(root) ? root : {};
}

/** `after_unknown` by the address of the resource. */
function unknownsOf(plan: RawObject): ReadonlyMap<unknown, unknown> {
  return new Map(
    objectsOf(plan, 'resource_changes').map((entry) => {
      const change = memberOf(entry, 'change');
      return [
        memberOf(entry, 'address'),
        isRawObject(change) ? memberOf(change, 'after_unknown') : undefined,
      ];
    }),
  );
}

function withReferences(
  instances: readonly ResourceInstance[],
  unknowns: ReadonlyMap<unknown, unknown>,
): readonly ResourceInstance[] {
  const textFor = referenceTexts(instances);
  return instances.map((instance) => {
    const given = instance.written === undefined ? undefined : memberOf(instance.written, 'expressions');
    const expressions = isRawObject(given) ? given : {};
    const unknown = unknowns.get(instance.address) ?? unknownByExpressions(instance.values, expressions);
    const values = withUnknownValues(instance.values, unknown, expressions, (expression, attribute) =>
      textFor(expression, instance, attribute),
    );
    return { ...instance, values };
  });
}

function readAll(instances: readonly ResourceInstance[], reading: Reading): readonly Parts[] {
  const rules = instances.filter(({ type }) => type === EVENT_RULE).map((rule) => namedRule(rule, reading));
  const targets = new Map<string, RawObject[]>();
  const broken = instances
    .filter(({ type }) => type === EVENT_TARGET)
    .map((target) =>
      attempted(placed(target, EVENT_TARGET), () => {
        const rule = ruleOfTarget(target.values, rules, reading.naming);
        const properties = targetProperties(target.values);
        readTarget(properties, reading.naming);
        const ofRule = targets.get(rule) ?? [];
        ofRule.push(properties);
        targets.set(rule, ofRule);
        return {};
      }),
    );
  const parts = instances.map((instance) => {
    const known = terraformType(instance.type);
    if (known === undefined) return {};
    const part = placed(instance, known.type);
    return attempted(part, () => {
      const properties = known.properties(instance.values);
      const Targets = instance.type === EVENT_RULE ? { Targets: targets.get(instance.address) ?? [] } : {};
      return known.read(part, { ...properties, ...Targets }, reading);
    });
  });
  return [...parts, ...broken];
}

function placed({ address, index, name }: ResourceInstance, type: string): PlacedPart {
  return { id: address, name: `${name}${index}`, place: address, type };
}

function namedRule({ address, values }: ResourceInstance, { naming }: Reading): NamedRule {
  const bus = memberOf(values, 'event_bus_name');
  return {
    id: address,
    name: memberOf(values, 'name'),
    bus: busOf(typeof bus === 'string' ? bus : undefined, naming),
  };
}
