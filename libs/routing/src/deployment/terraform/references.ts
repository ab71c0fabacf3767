import { isRawObject, memberOf } from '../../raw-json.js';
import { addressOf, stepsOf, type Step } from './address.js';
import { childInstance, within, type ModuleInstance } from './configuration.js';
import type { ResourceInstance } from './instances.js';

/** Finds what an expression refers to, for an instance of a resource. */
export type ReferenceText = (expression: unknown, of: ResourceInstance, attribute: string) => string;

const LONGEST_WAY = 50;
const LONGEST_TEXT = 10_000;
/** More are not looked at: the expression gets the text of its own attribute. */
const MOST_REFERENCES = 100;
/** They choose an instance, or say where something is: they are never what an attribute holds alone. */
const BESIDES = /^(count\.index|each\.key|path\.|terraform\.|data\.aws_(region|partition|caller_identity)\.)/;

/**
 * The text `${…}` for a value that is known after apply only: `${address.attribute}` of the one resource that its
 * expression refers to. A plan holds what an expression refers to, not the expression: where it refers to several things,
 * the text names them all, and stands for none of them.
 */
export function referenceTexts(instances: readonly ResourceInstance[]): ReferenceText {
  const addresses = new Set(instances.map(({ address }) => address));
  const byResource = new Map<string, ResourceInstance[]>();
  for (const instance of instances) {
    const key = within(instance.module.address, `${instance.type}.${instance.name}`);
    const alike = byResource.get(key) ?? [];
    alike.push(instance);
    byResource.set(key, alike);
  }

  const known = new WeakMap<object, Map<string, string | undefined>>();

  return (expression, of, attribute) => {
    let way = 0;
    const textOf = (given: unknown, module: ModuleInstance, index: string): string | undefined => {
      if (!isRawObject(given) || way === LONGEST_WAY) return undefined;
      const texts = known.get(given) ?? new Map<string, string | undefined>();
      known.set(given, texts);
      const key = JSON.stringify([module.address, index, attribute]);
      if (texts.has(key)) return texts.get(key);
      // Until it is found: what refers to itself is not known.
      texts.set(key, undefined);
      way += 1;
      const text = foundText(given, module, index);
      way -= 1;
      texts.set(key, text);
      return text;
    };
    const foundText = (given: unknown, module: ModuleInstance, index: string): string | undefined => {
      const references = referencesOf(given);
      const texts = new Set(references.map((one) => follow(stepsOf(one), module, index) ?? one));
      const [only] = texts;
      if (texts.size === 1) return only;
      const all = [...texts].map(inside).sort().join(', ');
      return all === '' || all.length > LONGEST_TEXT ? undefined : `\${one of ${all}}`;
    };
    const follow = (steps: readonly Step[], module: ModuleInstance, index: string): string | undefined => {
      const [first, second, third] = steps;
      if (first === undefined || second === undefined) return undefined;
      if (first.name === 'var' && module.parent !== undefined) {
        const { instance, expressions, step } = module.parent;
        return textOf(memberOf(expressions, second.name), instance, step.index) ?? token(module, steps);
      }
      if (first.name === 'module') {
        const child = childInstance(module, second);
        const output = third === undefined ? undefined : child?.configuration.output(third.name);
        return (child && textOf(output, child, '')) ?? token(module, steps);
      }
      if (first.name === 'each' && second.name === 'value' && module === of.module) {
        const forEach = of.written === undefined ? undefined : memberOf(of.written, 'for_each_expression');
        const [only, ...others] = referencesOf(forEach);
        const over = only === undefined || others.length > 0 ? [] : stepsOf(only);
        const attributes = third === undefined ? [{ name: attribute, index: '' }] : steps.slice(2);
        return over.length === 2
          ? resource([...over, ...attributes], module, index)
          : token(module, [{ name: of.address, index: '' }, ...steps]);
      }
      return resource(steps, module, index) ?? token(module, steps);
    };
    const resource = (steps: readonly Step[], module: ModuleInstance, index: string): string | undefined => {
      const [type, name, ...attributes] = steps;
      if (type === undefined || name === undefined) return undefined;
      const key = within(module.address, `${type.name}.${name.name}`);
      const written = `${key}${name.index}`;
      const alike = byResource.get(key) ?? [];
      const sole = alike.length === 1 ? alike[0]?.address : undefined;
      const address = [written, `${key}${index}`, sole].find(
        (one) => one !== undefined && addresses.has(one),
      );
      const rest = attributes.length === 0 ? attribute : addressOf(attributes);
      return address === undefined ? undefined : `\${${address}.${rest}}`;
    };
    return textOf(expression, of.module, of.index) ?? `\${${of.address}.${attribute}}`;
  };
}

function token(module: ModuleInstance, steps: readonly Step[]): string {
  return `\${${within(module.address, addressOf(steps))}}`;
}

function inside(text: string): string {
  return text.startsWith('${') ? text.slice(2, -1) : text;
}

/** What an expression refers to, without what another of them says more exactly: `a.b` beside `a.b.arn`. */
export function referencesOf(expression: unknown): readonly string[] {
  const given = isRawObject(expression) ? memberOf(expression, 'references') : undefined;
  if (!Array.isArray(given) || given.length > MOST_REFERENCES) return [];
  const all = given.filter((one): one is string => typeof one === 'string');
  const sorted = all.filter((one) => !BESIDES.test(one)).sort();
  const exact = new Set(sorted.filter((one, at) => !isBeginningOf(one, sorted[at + 1])));
  return [...new Set(all)].filter((one) => exact.has(one));
}

function isBeginningOf(one: string, next: string | undefined): boolean {
  return next !== undefined && next.startsWith(one) && ['.', '['].includes(next[one.length] ?? '');
}
