import { placeOf } from '../access/place.js';
import { resolveStack } from '../assembly/resolve-stack.js';
import type { Stack, Template } from '../assembly/template.js';

export const exampleAccount = '111122223333';
export const exampleRegion = 'eu-west-1';

/** The address of a queue where no engine runs. */
export const exampleQueueUrl = (name: string) => `http://127.0.0.1:1/${exampleAccount}/${name}`;

/** A template resolved, without an engine, and the place in which it is. */
export function exampleStackOf(template: object) {
  const stack: Stack = resolveStack(
    { name: 'Example', template: template as Template, assets: new Map() },
    { account: exampleAccount, region: exampleRegion, queueUrl: exampleQueueUrl },
  );
  return { stack, place: placeOf(stack, exampleAccount, exampleRegion) };
}
