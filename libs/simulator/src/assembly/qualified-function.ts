import type { Place } from './physical-id.js';

type Property = (name: string) => unknown;

/** The name of a function, from its name or any form of its ARN. */
export function functionName(nameOrArn: string): string {
  const [, afterFunction] = nameOrArn.split(':function:', 2);
  return (afterFunction ?? nameOrArn).split(':', 1)[0] ?? '';
}

/** `Ref` of a version or an alias: the ARN with its qualifier. The engine has one version of each function. */
export function lambdaRef(type: string, property: Property, place: Place): string | undefined {
  if (type !== 'AWS::Lambda::Version' && type !== 'AWS::Lambda::Alias') return undefined;
  const qualifier = type === 'AWS::Lambda::Version' ? '1' : String(property('Name'));
  const { partition, region, account } = place;
  const name = functionName(String(property('FunctionName')));
  return `arn:${partition}:lambda:${region}:${account}:function:${name}:${qualifier}`;
}

/** `Fn::GetAtt` of a version or an alias. */
export function lambdaAttribute(
  type: string,
  attribute: string,
  property: Property,
  place: Place,
): string | undefined {
  if (type === 'AWS::Lambda::Version') {
    return { Version: '1', FunctionArn: lambdaRef(type, property, place) }[attribute];
  }
  return type === 'AWS::Lambda::Alias' && attribute === 'AliasArn'
    ? lambdaRef(type, property, place)
    : undefined;
}
