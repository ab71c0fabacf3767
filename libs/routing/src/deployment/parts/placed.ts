import { isText, memberOf, type RawObject } from '../../raw-json.js';
import type { Placed } from '../deployment.js';
import type { Naming } from '../naming.js';
import { isUnknownText } from '../unknown-text.js';

/** A part by the name that a person gave it, else as it was. */
export function named({ id, name, place }: Placed, properties: RawObject, property: string): Placed {
  const given = memberOf(properties, property);
  return { id, place, name: isText(given) && !isUnknownText(given) ? given : name };
}

/** The ARN of a part, as a member; none where its name is not written. */
export function withArn(id: string, naming: Naming): { readonly arn?: string } {
  const arn = naming.arnOf(id);
  return arn === undefined ? {} : { arn };
}
