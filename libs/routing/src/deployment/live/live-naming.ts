import { arnText, parseArn, withoutQualifier } from '../arn.js';
import type { Naming } from '../naming.js';
import { typeOfArn } from '../resource-types.js';

/** In a live export ids are ARNs; a function is named by its ARN without alias or version. */
export const liveNaming: Naming = {
  idOf: liveId,
  functionIdOf: liveId,
  canonical: (text) => text,
  typeOf: liveType,
  arnOf: (id) => id,
};

function liveId(text: string): string {
  const arn = parseArn(text);
  return arn === undefined ? text : arnText(withoutQualifier(arn));
}

export function liveType(id: string): string | undefined {
  const arn = parseArn(id);
  return arn === undefined ? undefined : typeOfArn(arn.service, arn.resource);
}

/** What a person calls it: the end of its ARN. */
export function lastName(arn: string): string {
  return parseArn(arn)?.resource.split(/[:/]/).at(-1) ?? arn;
}
