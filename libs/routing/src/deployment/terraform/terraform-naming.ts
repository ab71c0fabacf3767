import { isText, memberOf } from '../../raw-json.js';
import { CUSTOM_ACTION, namingOf, type NamedResource, type Naming } from '../naming.js';
import { isUnknownText } from '../unknown-text.js';
import { addressOf, stepsOf } from './address.js';
import type { ResourceInstance } from './instances.js';
import { terraformType } from './terraform-types.js';

/** Ids are addresses; `${address.attribute}` is a reference, whatever the attribute. */
export function terraformNaming(instances: readonly ResourceInstance[]): Naming {
  const addresses = new Set(instances.map(({ address }) => address));
  return namingOf({
    resources: instances.map(namedResource),
    referenced: (inside) => {
      const steps = stepsOf(inside);
      const address = addressOf(
        steps.slice(0, steps.findLastIndex(({ name }) => name.startsWith('aws_')) + 2),
      );
      return addresses.has(address) ? address : undefined;
    },
  });
}

function namedResource({ address, type, values }: ResourceInstance): NamedResource {
  const known = terraformType(type);
  const written = known?.name === undefined ? undefined : memberOf(values, known.name);
  const name = isText(written) && !isUnknownText(written) ? written : undefined;
  // The `arn` of an event target is what it sends to.
  const arn = known === undefined ? undefined : memberOf(values, 'arn');
  const functionName = memberOf(values, 'function_name');
  const isAction = known?.type === CUSTOM_ACTION;
  const knownArn = isText(arn) && !isUnknownText(arn) ? arn : undefined;
  return {
    id: address,
    type: known?.type ?? type,
    names: name === undefined ? [] : [name],
    ...(name === undefined ? {} : { givenName: name }),
    ...(knownArn === undefined ? {} : { arn: knownArn }),
    ...(type === 'aws_lambda_alias' && isText(functionName) ? { functionName } : {}),
    ...(isAction ? { actionArn: knownArn ?? `\${${address}.arn}` } : {}),
  };
}
