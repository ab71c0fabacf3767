import { memberOf, type RawObject } from '../../raw-json.js';
import type { ProcessorSettings } from '../deployment.js';
import { isUnknownText } from '../unknown-text.js';
import { UnreadablePart } from '../unreadable.js';
import { named, withArn } from './placed.js';
import { objectAt, textAt } from './properties.js';
import type { PartReader, Reading } from './reading.js';

/** AWS::Lambda::Function. A processor of Tocsin is known by two variables of its environment. */
export const readFunction: PartReader = (part, properties, reading) => {
  const processor = readProcessor(properties, reading);
  return {
    functions: [
      {
        ...named(part, properties, 'FunctionName'),
        ...withArn(part.id, reading.naming),
        ...(processor === undefined ? {} : { processor }),
      },
    ],
  };
};

function readProcessor(properties: RawObject, { naming, policyOf }: Reading): ProcessorSettings | undefined {
  const environment = memberOf(properties, 'Environment');
  if (environment === undefined || environment === null) return undefined;
  const variables = objectAt(objectAt(properties, 'Environment') ?? {}, 'Variables') ?? {};
  const topic = textAt(variables, 'TOCSIN_TOPIC_ARN');
  const sha256 = textAt(variables, 'TOCSIN_POLICY_SHA256');
  if (topic === undefined || sha256 === undefined) return undefined;
  const policy = policyOf(sha256);
  return {
    topic: naming.idOf(topic),
    mode: oneOf(variables, 'TOCSIN_MODE', ['live', 'shadow']),
    mark: oneOf(variables, 'TOCSIN_MARK', ['notified', 'none']),
    ...(policy === undefined ? {} : { policy }),
    ...(isUnknownText(sha256) ? {} : { policySha256: sha256 }),
  };
}

function oneOf<Word extends string>(variables: RawObject, name: string, words: readonly Word[]): Word {
  const text = textAt(variables, name);
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UnreadablePart(`${name}: found ${JSON.stringify(text ?? null)}; ${words.join(' or ')} is wanted`);
}
