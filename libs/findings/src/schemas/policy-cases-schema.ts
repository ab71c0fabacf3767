import * as z from 'zod';

import type { PolicyCases } from '../testing/policy-case.js';
import { findingClass } from './policy-facts-schema.js';
import { minutes, priority, response } from './policy-schema.js';
import { aTime, textUpTo } from './policy-texts.js';

const nameOrNothing = textUpTo(128).nullable().optional();
const ruleIds = z.array(textUpTo(64)).min(1).max(100).optional();

const expectation = z
  .strictObject({
    priority: priority.optional(),
    response: response.optional(),
    slaMinutes: minutes.optional(),
    class: findingClass.optional(),
    route: nameOrNothing.meta({ description: 'null: no route.' }),
    team: nameOrNothing.meta({ description: 'The owner’s team; null: no owner.' }),
    suppressed: z.boolean().optional(),
    pages: z
      .boolean()
      .optional()
      .meta({ description: 'Whether a person is woken: P1 or P2, and not suppressed.' }),
  })
  .meta({ id: 'Expectation', description: 'What the verdict must be; what is not named may be anything.' });

const policyCase = z
  .strictObject({
    title: textUpTo(256),
    base: z.enum(['asff', 'ocsf', 'guardduty']).optional().meta({
      description:
        'The example finding whose members "finding" replaces. Without it, "finding" is all of it.',
    }),
    finding: z
      .record(z.string(), z.unknown())
      .meta({ description: 'A raw finding; with "base", what differs (null removes a member).' }),
    now: aTime
      .optional()
      .meta({ description: 'ISO 8601 with an offset. 2026-11-24T12:00:00Z where it is absent.' }),
    matches: ruleIds.meta({ description: 'Ids of rules that must speak.' }),
    matchesNot: ruleIds.meta({ description: 'Ids of rules that must not speak.' }),
    expect: expectation.optional(),
  })
  .meta({ id: 'Case', description: 'One finding and what the policy must say of it.' });

/**
 * The written form of the cases beside a policy (`policy.cases.json`), for editors; `schema/cases.schema.json` of this
 * package is made of it. Everything that parsePolicyCases accepts is valid here.
 *
 * @example PolicyCasesSchema.parse(JSON.parse(text))
 */
export const PolicyCasesSchema: z.ZodType<PolicyCases> = z.strictObject({
  $schema: textUpTo(2048)
    .optional()
    .meta({ description: 'Where an editor finds this schema. Nothing else reads it.' }),
  schema: z.literal('tocsin.cases/1'),
  cases: z.array(policyCase).min(1).max(10_000),
});
