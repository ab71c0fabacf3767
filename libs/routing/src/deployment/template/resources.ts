import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';

/** A resource as it stands in the template. */
export interface TemplateResource {
  readonly id: string;
  readonly type: string;
  /** With their expressions. */
  readonly properties: RawObject;
  /** Of its Condition; undefined where only the deployment knows. */
  readonly created: boolean | undefined;
  readonly condition?: string;
}

export function resourcesOf(
  resources: RawObject,
  condition: (name: string) => boolean | undefined,
): readonly TemplateResource[] {
  return Object.entries(resources).map(([id, resource]) => {
    const content = isRawObject(resource) ? resource : {};
    const type = memberOf(content, 'Type');
    const properties = memberOf(content, 'Properties');
    const name = memberOf(content, 'Condition');
    return {
      id,
      type: typeof type === 'string' ? type : '',
      properties: isRawObject(properties) ? properties : {},
      created: name === undefined || (typeof name === 'string' ? condition(name) : undefined),
      ...(name === undefined ? {} : { condition: typeof name === 'string' ? name : '' }),
    };
  });
}
