import { memberOf, type RawObject } from '../../raw-json.js';
import type { Naming } from '../naming.js';
import { busOf } from '../parts/event-rule.js';
import { textAt, wantedText } from '../parts/properties.js';
import { UnreadablePart } from '../unreadable.js';

/** A rule by its id, name and bus. */
export interface NamedRule {
  readonly id: string;
  readonly name: unknown;
  readonly bus: string;
}

/** The rule of an aws_cloudwatch_event_target, which names it: by reference, or by its name on a bus. */
export function ruleOfTarget(values: RawObject, rules: readonly NamedRule[], naming: Naming): string {
  const name = wantedText(values, 'rule');
  const bus = busOf(textAt(values, 'event_bus_name'), naming);
  const id = naming.idOf(name);
  const found = rules.find((rule) => rule.id === id || (rule.name === name && rule.bus === bus));
  if (found !== undefined) return found.id;
  throw new UnreadablePart(
    `rule: found ${JSON.stringify(name)} on the bus ${JSON.stringify(bus)}; no such rule is here`,
  );
}

/** A target with the names that EventBridge has. Source: Terraform AWS provider, aws_cloudwatch_event_target. */
export function targetProperties(values: RawObject): RawObject {
  const transformer = memberOf(values, 'input_transformer');
  return {
    Arn: memberOf(values, 'arn'),
    Input: memberOf(values, 'input'),
    InputPath: memberOf(values, 'input_path'),
    ...(Array.isArray(transformer) && transformer.length === 0 ? {} : { InputTransformer: transformer }),
  };
}
