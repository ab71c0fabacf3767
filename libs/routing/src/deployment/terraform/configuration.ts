import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { stepsOf, type Step } from './address.js';

/** A module as it is written: the same for all its instances. */
export interface ModuleConfiguration {
  readonly resource: (type: string, name: string) => RawObject | undefined;
  readonly call: (name: string) => ModuleCall | undefined;
  /** The expression of an output. */
  readonly output: (name: string) => unknown;
}

export interface ModuleCall {
  /** What the caller gives each variable. */
  readonly expressions: RawObject;
  readonly module: ModuleConfiguration;
}

/** Reads a module of `configuration`. Source: Terraform, "JSON Output Format", Configuration Representation. */
export function moduleConfiguration(module: unknown): ModuleConfiguration {
  const content = objectOf(module);
  const listed = memberOf(content, 'resources');
  const resources = new Map(
    (Array.isArray(listed) ? listed : [])
      .filter(isRawObject)
      .map((one) => [`${String(textOf(one, 'type'))}.${String(textOf(one, 'name'))}`, one]),
  );
  const calls = objectOf(memberOf(content, 'module_calls'));
  const outputs = objectOf(memberOf(content, 'outputs'));
  const known = new Map<string, ModuleCall>();
  const callOf = (name: string): ModuleCall | undefined => {
    const call = memberOf(calls, name);
    if (!isRawObject(call)) return undefined;
    const read = {
      expressions: objectOf(memberOf(call, 'expressions')),
      module: moduleConfiguration(memberOf(call, 'module')),
    };
    known.set(name, read);
    return read;
  };
  return {
    resource: (type, name) => resources.get(`${type}.${name}`),
    call: (name) => known.get(name) ?? callOf(name),
    output: (name) => memberOf(objectOf(memberOf(outputs, name)), 'expression'),
  };
}

/** An instance of a module, with the way to it. */
export interface ModuleInstance {
  /** Empty for the root module; else `module.a[0].module.b`. */
  readonly address: string;
  readonly configuration: ModuleConfiguration;
  readonly parent?: {
    readonly instance: ModuleInstance;
    readonly expressions: RawObject;
    readonly step: Step;
  };
}

export function childInstance(parent: ModuleInstance, step: Step): ModuleInstance | undefined {
  const call = parent.configuration.call(step.name);
  if (call === undefined) return undefined;
  return {
    address: within(parent.address, `module.${step.name}${step.index}`),
    configuration: call.module,
    parent: { instance: parent, expressions: call.expressions, step },
  };
}

/** The last step of a module's address. */
export function lastStep(address: string): Step {
  return stepsOf(address).at(-1) ?? { name: '', index: '' };
}

export function within(module: string, address: string): string {
  return module === '' ? address : `${module}.${address}`;
}

function objectOf(value: unknown): RawObject {
  return isRawObject(value) ? value : {};
}

function textOf(object: RawObject, name: string): string | undefined {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : undefined;
}
