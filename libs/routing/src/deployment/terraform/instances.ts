import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { indexText } from './address.js';
import {
  childInstance,
  lastStep,
  within,
  type ModuleConfiguration,
  type ModuleInstance,
} from './configuration.js';

/** One instance of a resource that will be there. */
export interface ResourceInstance {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** `[0]`, `["a"]`, or empty. */
  readonly index: string;
  readonly values: RawObject;
  readonly module: ModuleInstance;
  /** As it is written; absent where the input has no configuration, such as a state. */
  readonly written?: RawObject;
}

/** All managed resources of `planned_values` (or `values` of a state), through all modules. */
export function instancesOf(
  root: RawObject,
  configuration: ModuleConfiguration,
): readonly ResourceInstance[] {
  const found: ResourceInstance[] = [];
  const visit = (content: RawObject, module: ModuleInstance): void => {
    for (const resource of objectsOf(content, 'resources')) {
      const instance = instanceOf(resource, module);
      if (instance !== undefined) found.push(instance);
    }
    for (const child of objectsOf(content, 'child_modules')) {
      const address = memberOf(child, 'address');
      if (typeof address !== 'string') continue;
      const step = lastStep(address);
      visit(child, childInstance(module, step) ?? { address, configuration: NOTHING_WRITTEN });
    }
  };
  visit(root, { address: '', configuration });
  return found;
}

const NOTHING_WRITTEN: ModuleConfiguration = {
  resource: () => undefined,
  call: () => undefined,
  output: () => undefined,
};

function instanceOf(resource: RawObject, module: ModuleInstance): ResourceInstance | undefined {
  const type = memberOf(resource, 'type');
  const name = memberOf(resource, 'name');
  if (memberOf(resource, 'mode') !== 'managed' || typeof type !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  const index = indexText(memberOf(resource, 'index'));
  const values = memberOf(resource, 'values');
  const written = module.configuration.resource(type, name);
  return {
    address: within(module.address, `${type}.${name}${index}`),
    type,
    name,
    index,
    values: isRawObject(values) ? values : {},
    module,
    ...(written === undefined ? {} : { written }),
  };
}

export function objectsOf(content: RawObject, name: string): readonly RawObject[] {
  const list = memberOf(content, name);
  return Array.isArray(list) ? list.filter(isRawObject) : [];
}
