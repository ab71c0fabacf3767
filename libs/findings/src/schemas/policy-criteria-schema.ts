import * as z from 'zod';

import type { Criteria } from '../criteria/criteria.js';
import { CRITERIA_KEYS, type CriteriaKey } from '../criteria/keys.js';
import type { OcsfCriteria } from '../criteria/ocsf-criteria.js';
import { OCSF_FILTERS } from '../criteria/ocsf-fields.js';
import { FILTERS } from './policy-filters.js';
import { someOf } from './policy-texts.js';

const MOST_OCSF_FILTERS = 20;

/** The criteria of an automation rule of Security Hub CSPM, key by key. */
export const AsffCriteriaSchema: z.ZodType<Criteria> = someOf(
  Object.fromEntries([...CRITERIA_KEYS].map(([key, known]) => [key, keySchema(known).optional()])),
  'Criteria of a Security Hub automation rule, judged on the raw ASFF finding. Keys AND together. Other formats: not applicable.',
) as unknown as z.ZodType<Criteria>;

function keySchema({ kind, path, most }: CriteriaKey) {
  const filter = kind === 'string' ? FILTERS.asff : FILTERS[kind];
  return z
    .array(filter)
    .min(1)
    .max(most)
    .meta({ description: `${path} of the finding. 1 to ${most} filters.` });
}

const operator = z
  .enum(['AND', 'OR'])
  .optional()
  .meta({ description: 'How the filters join. AND where it is absent.' });

const lists = Object.fromEntries(
  [...OCSF_FILTERS].map(([member, { kind, fields }]) => {
    const [first = '', ...more] = fields;
    const entry = z.strictObject({
      FieldName: z.enum([first, ...more]).meta({ id: `OcsfFieldsOf${member}` }),
      Filter: kind === 'string' ? FILTERS.ocsf : FILTERS[kind],
    });
    return [
      member,
      z
        .array(entry.meta({ id: `Ocsf${member}` }))
        .min(1)
        .max(MOST_OCSF_FILTERS)
        .optional(),
    ];
  }),
);

const nested = composite({}, 'NestedCompositeFilter', 'Filters of one level.');

/** The criteria of an automation rule of Security Hub's second generation. */
export const OcsfCriteriaSchema: z.ZodType<OcsfCriteria> = z
  .strictObject({
    CompositeFilters: z
      .array(
        composite(
          { NestedCompositeFilters: z.array(nested).min(1).max(MOST_OCSF_FILTERS).optional() },
          'CompositeFilter',
          'Filters of one level, and one level more below it.',
        ),
      )
      .min(1)
      .max(MOST_OCSF_FILTERS),
    CompositeOperator: operator,
  })
  .meta({
    id: 'OcsfCriteria',
    description:
      'Criteria of an automation rule of Security Hub (V2), judged on the raw OCSF finding. Other formats: not applicable.',
  }) as unknown as z.ZodType<OcsfCriteria>;

function composite(more: z.core.$ZodLooseShape, id: string, description: string) {
  const filters = { ...lists, ...more };
  return z
    .strictObject({ ...filters, Operator: operator })
    .refine(
      (value) =>
        Object.keys(filters).some((member) => (value as Record<string, unknown>)[member] !== undefined),
      'at least one filter',
    )
    .meta({ id, description, anyOf: Object.keys(filters).map((member) => ({ required: [member] })) });
}
