import { memberOf, type RawObject } from '../../raw-json.js';
import type { ProcessorSettings } from '../deployment.js';
import { isUnknownText } from '../unknown-text.js';
import { UnreadablePart } from '../unreadable.js';
import { named, withArn } from './placed.js';
import { objectAt, textAt } from './properties.js';
import type { PartReader, Reading } from './reading.js';

/** AWS::Lambda::Function. Processor and enricher of Tocsin are known by variables of their environment. */
export const readFunction: PartReader = (part, properties, reading) => {
  const variables = variablesOf(properties);
  const processor = variables && readProcessor(variables, reading);
  const isEnricher = textAt(variables ?? {}, 'TOCSIN_ROUTINE_QUEUE_URL') !== undefined;
  return {
    functions: [
      {
        ...named(part, properties, 'FunctionName'),
        ...withArn(part.id, reading.naming),
        ...(processor === undefined ? {} : { processor }),
        ...(processor === undefined && isEnricher ? { enricher: true as const } : {}),
      },
    ],
  };
};

function variablesOf(properties: RawObject): RawObject | undefined {
  const environment = memberOf(properties, 'Environment');
  if (environment === undefined || environment === null) return undefined;
  return objectAt(objectAt(properties, 'Environment') ?? {}, 'Variables') ?? {};
}

function readProcessor(variables: RawObject, { naming, policyOf }: Reading): ProcessorSettings | undefined {
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
