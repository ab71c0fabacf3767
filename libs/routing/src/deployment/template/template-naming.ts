import { memberOf } from '../../raw-json.js';
import { CUSTOM_ACTION, namingOf, type NamedResource, type Naming } from '../naming.js';
import { resourceType } from '../resource-types.js';
import { UnreadablePart } from '../unreadable.js';
import { scalarText } from './unresolved.js';
import type { TemplateResource } from './resources.js';
import type { Resolve } from './scope.js';

/** Custom resources that make a custom action, as templates did before CloudFormation had a type for it. */
const CUSTOM_ACTION_MAKER = /^Custom::[A-Za-z0-9_@-]*ActionTarget[A-Za-z0-9_@-]*$/;

export function isCustomAction(type: string): boolean {
  return type === CUSTOM_ACTION || CUSTOM_ACTION_MAKER.test(type);
}

export function templateNaming(resources: readonly TemplateResource[], resolve: Resolve): Naming {
  const ids = new Map(resources.map(({ id, type }) => [id, type]));
  return namingOf({
    resources: resources.map((resource) => namedResource(resource, resolve)),
    home: {
      partition: String(resolve({ Ref: 'AWS::Partition' })),
      region: String(resolve({ Ref: 'AWS::Region' })),
      account: String(resolve({ Ref: 'AWS::AccountId' })),
    },
    referenced: (inside) => {
      const [id = '', attribute = ''] = inside.split('.', 2);
      const type = ids.get(id);
      return type === undefined || isForeign(type, attribute) ? undefined : id;
    },
  });
}

/** An output of a nested stack is a resource of that stack. */
function isForeign(type: string, attribute: string): boolean {
  return attribute === 'Outputs' && /^AWS::(CloudFormation::Stack|Serverless::Application)$/.test(type);
}

function namedResource({ id, type, properties }: TemplateResource, resolve: Resolve): NamedResource {
  const textOf = (property: string): string | undefined => {
    try {
      return scalarText(resolve(memberOf(properties, property)));
    } catch (error) {
      if (error instanceof UnreadablePart) return undefined;
      throw error;
    }
  };
  if (isCustomAction(type)) {
    const name = textOf('Id');
    return {
      id,
      type: CUSTOM_ACTION,
      names: name === undefined ? [] : [name],
      actionArn: `\${${id}.ActionTargetArn}`,
    };
  }
  const { nameProperty, nameAttributes = [] } = resourceType(type) ?? {};
  const name = nameProperty === undefined ? undefined : textOf(nameProperty);
  const isQualifier = type === 'AWS::Lambda::Alias' || type === 'AWS::Lambda::Version';
  const functionName = isQualifier ? textOf('FunctionName') : undefined;
  return {
    id,
    type,
    names: [
      ...nameAttributes.map((attribute) => (attribute === '' ? `\${${id}}` : `\${${id}.${attribute}}`)),
      ...(name === undefined ? [] : [name]),
    ],
    ...(name === undefined ? {} : { givenName: name }),
    ...(functionName === undefined ? {} : { functionName }),
  };
}
