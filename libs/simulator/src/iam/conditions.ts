import { isObject } from '../json.js';
import { operatorNamed, type Operator } from './condition-operators.js';
import { textsOf } from './texts.js';
import { every, not, some, type Truth } from './truth.js';

/** The values of a condition key in a request; none where the key is absent; `undefined` where that is not known. */
export type LookUp = (key: string) => readonly string[] | undefined;

/** Holds when every operator and every key in it does. Source: IAM user guide, "Conditions with multiple keys or values". */
export function conditionsHold(conditions: unknown, lookUp: LookUp): Truth {
  if (conditions === undefined) return true;
  if (!isObject(conditions)) return { because: 'a Condition that is not an object' };
  return every(
    Object.entries(conditions).flatMap(([operator, keys]) =>
      isObject(keys)
        ? Object.entries(keys).map(([key, wanted]) => conditionHolds(operator, key, wanted, lookUp))
        : [{ because: `the condition ${operator} is not an object` }],
    ),
  );
}

function conditionHolds(written: string, key: string, given: unknown, lookUp: LookUp): Truth {
  const [, quantifier = '', name = '', ifExists = ''] =
    /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/i.exec(written) ?? [];
  const wanted = textsOf(given);
  const open = wanted.find((text) => text.includes('${') || text.includes('unknown:'));
  if (open !== undefined) return { because: `the value '${open}' of ${key}, which is not resolved here` };
  const found = lookUp(key);
  if (found === undefined) return { because: `the condition key ${key}` };
  if (name.toLowerCase() === 'null') {
    if (quantifier !== '' || ifExists !== '') return { because: `the condition operator ${written}` };
    return wanted.some((text) => (text.toLowerCase() === 'true') === (found.length === 0));
  }
  const operator = operatorNamed(name);
  if (!operator) return { because: `the condition operator ${written}` };
  if (found.length === 0) {
    // Source: ibidem: an absent key fails, but for IfExists, negated operators and ForAllValues.
    if (ifExists !== '' || quantifier.toLowerCase() === 'forallvalues') return true;
    return operator.negated && quantifier === '';
  }
  const truths = found.map((value) => valueMatches(operator, value, wanted, `${written} of ${key}`));
  if (quantifier.toLowerCase() === 'foranyvalue') return some(truths);
  if (quantifier.toLowerCase() === 'forallvalues') return every(truths);
  return truths.length === 1 ? every(truths) : { because: `${written} on ${key}, which has several values` };
}

function valueMatches(
  { test, negated }: Operator,
  found: string,
  wanted: readonly string[],
  what: string,
): Truth {
  const matches = some(
    wanted.map((text) => test(found, text) ?? { because: `${what}: '${found}' or '${text}' is no number` }),
  );
  return negated ? not(matches) : matches;
}
