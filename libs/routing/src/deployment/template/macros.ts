import { memberOf, type RawObject } from '../../raw-json.js';
import type { Unread } from '../deployment.js';

/** Transforms that leave the resources which are read here as they are written, or are read as they are written. */
const READ = ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions', 'AWS::SecretsManager-2020-07-23'];

/** Macros may change any resource. Source: CloudFormation template reference, "Transform". */
export function unreadMacros(template: RawObject): readonly Unread[] {
  const given = memberOf(template, 'Transform');
  const transforms: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  return transforms
    .map((transform) => (typeof transform === 'string' ? transform : 'AWS::Include'))
    .filter((transform) => !READ.includes(transform))
    .map((transform) => ({
      id: transform,
      name: transform,
      place: 'Transform',
      type: 'Transform',
      reason: 'a macro may add or change resources: give the processed template',
    }));
}
