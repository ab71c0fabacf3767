import * as z from 'zod';

import { aTime } from './policy-texts.js';

const notBlank = z.string().regex(/\S/);
const bound = z.number();

function stringFilter(comparisons: readonly [string, ...string[]], id: string, more: string) {
  return z
    .strictObject({
      Value: notBlank.meta({ description: 'What is looked for. Case counts.' }),
      Comparison: z.enum(comparisons),
    })
    .meta({
      id,
      description: `A filter over texts. Positive ones (EQUALS, PREFIX, CONTAINS) OR together, negative ones AND together. ${more}`,
    });
}

const COMMON = ['EQUALS', 'PREFIX', 'CONTAINS', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'] as const;

/** Filters by kind. Source: AWS Security Hub API reference, types StringFilter, MapFilter and so on. */
export const FILTERS = {
  asff: stringFilter(
    [...COMMON, 'NOT_CONTAINS'],
    'AsffStringFilter',
    'On one key CONTAINS and NOT_CONTAINS stand alone, and EQUALS not with a negative one.',
  ),
  ocsf: stringFilter([...COMMON, 'CONTAINS_WORD'], 'OcsfStringFilter', 'CONTAINS_WORD takes one whole word.'),
  map: z
    .strictObject({
      Key: notBlank.meta({ description: 'The key, such as the key of a tag.' }),
      Value: notBlank.meta({ description: 'What is looked for in the value under the key. Case counts.' }),
      Comparison: z.enum(['EQUALS', 'CONTAINS', 'NOT_EQUALS', 'NOT_CONTAINS']),
    })
    .meta({ id: 'MapFilter', description: 'A filter over maps of texts, such as tags.' }),
  number: z
    .strictObject({
      Eq: bound.optional(),
      Gte: bound.optional(),
      Lte: bound.optional(),
      Gt: bound.optional(),
      Lt: bound.optional(),
    })
    .refine((bounds) => Object.values(bounds).some((value) => value !== undefined), 'at least one bound')
    .meta({ id: 'NumberFilter', minProperties: 1, description: 'Bounds of a number; all of them hold.' }),
  date: z
    .union([
      z.strictObject({
        DateRange: z.strictObject({
          Unit: z.literal('DAYS'),
          Value: z.int().min(1).meta({ description: 'How many days back from the time of asking.' }),
          Comparison: z
            .enum(['WITHIN', 'OLDER_THAN'])
            .optional()
            .meta({ description: 'WITHIN where it is absent.' }),
        }),
      }),
      z.strictObject({
        Start: aTime.meta({ description: 'ISO 8601 with an offset. Included.' }),
        End: aTime.meta({ description: 'ISO 8601 with an offset. Included.' }),
      }),
    ])
    .meta({
      id: 'DateFilter',
      description: 'A filter over times: DateRange, which moves with the time, or Start with End.',
    }),
  boolean: z.strictObject({ Value: z.boolean() }).meta({ id: 'BooleanFilter' }),
  ip: z
    .strictObject({
      Cidr: notBlank.meta({ description: 'A CIDR block or an address, such as 198.51.100.0/24.' }),
    })
    .meta({ id: 'IpFilter', description: 'A filter over IP addresses.' }),
} as const;
