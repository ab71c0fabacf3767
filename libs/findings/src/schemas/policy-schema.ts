import * as z from 'zod';

import type { TriagePolicy } from '../triage/policy.js';
import { MOST_MINUTES, PRIORITIES, RESPONSE_ACTIONS } from '../triage/verdict.js';
import { AsffCriteriaSchema, OcsfCriteriaSchema } from './policy-criteria-schema.js';
import { FactsSchema, OwnerFactsSchema } from './policy-facts-schema.js';
import { anAccountId, aPath, proseUpTo, someOf, textUpTo, valueUpTo } from './policy-texts.js';

const MOST_TAGS = 50;

export const priority = z.enum(PRIORITIES);
export const response = z.enum(RESPONSE_ACTIONS);
export const minutes = z.int().min(1).max(MOST_MINUTES);
const name = textUpTo(128);

const clause = someOf(
  { asff: AsffCriteriaSchema.optional(), ocsf: OcsfCriteriaSchema.optional(), facts: FactsSchema.optional() },
  'A clause: all its parts must hold. A part that the format of a finding lacks makes it not applicable.',
).meta({ id: 'Clause', minProperties: 1 });

const suppression = z
  .strictObject({
    owner: name.meta({ description: 'Who answers for it.' }),
    reason: textUpTo(512).meta({ description: 'Why, for whoever finds it in a year.' }),
    expires: textUpTo(64).meta({
      description:
        'ISO 8601 with an offset: from then on the findings are told again. One that cannot be read hides nothing.',
      examples: ['2027-03-31T00:00:00Z'],
    }),
    starts: textUpTo(64)
      .optional()
      .meta({ description: 'ISO 8601 with an offset: until then nothing is hidden (a maintenance window).' }),
  })
  .meta({ id: 'Suppression', description: 'Hides findings for a time. They stay NEW in Security Hub.' });

const outcome = z
  .strictObject({
    response: response.optional().meta({ description: 'What is to be done.' }),
    priority: priority.optional().meta({ description: 'P1 is the most urgent; P1 and P2 wake a person.' }),
    slaMinutes: minutes.optional().meta({ description: 'Minutes until somebody should have answered.' }),
    route: name.optional().meta({
      description: 'Where to: page, ticket, gather, none, or a name of yours.',
      examples: ['page', 'ticket', 'gather', 'none'],
    }),
    note: textUpTo(512).optional().meta({ description: 'Shown in the trace.' }),
    suppress: suppression.optional(),
  })
  .meta({ id: 'Outcome', description: 'What the rule sets. A later rule wins on the same member.' });

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/)
      .meta({ description: 'Letters, digits and hyphens; unique in the policy.' }),
    title: name.meta({ description: 'Quoted where the verdict says why.' }),
    rationale: proseUpTo(4096).optional().meta({ description: 'Why the rule is there.' }),
    when: z
      .union([clause, z.array(clause).min(1).max(100)])
      .meta({ description: 'One clause, or a list of which one is enough.' }),
    then: outcome,
    terminal: z.boolean().optional().meta({ description: 'True: where it speaks, no later rule is asked.' }),
    runbook: z
      .string()
      .regex(/^https:\/\/[\x21\x23-\x7E]{1,1016}$/)
      .optional()
      .meta({ description: 'An https address.' }),
    references: z.array(textUpTo(2048)).max(50).optional(),
  })
  .meta({ id: 'Rule', description: 'A rule speaks when any of its clauses holds.' });

const owner = z
  .strictObject({
    team: name,
    channel: name.optional().meta({ description: 'Chat channel.' }),
    project: name.optional().meta({ description: 'Ticket project.' }),
    service: name.optional().meta({ description: 'Paging service.' }),
  })
  .meta({ id: 'Owner', description: 'Who answers for an incident.' });

const account = z
  .strictObject({
    id: anAccountId,
    name: name.optional(),
    ou: aPath
      .optional()
      .meta({ description: 'Organizational unit from below the root, such as Workloads/Prod.' }),
    tags: z
      .record(name, valueUpTo(256))
      .refine((tags) => Object.keys(tags).length <= MOST_TAGS, `at most ${MOST_TAGS} tags`)
      .optional()
      .meta({ maxProperties: MOST_TAGS }),
  })
  .meta({ id: 'Account' });

/**
 * The written form of a triage policy, for editors and other languages; `schema/policy.schema.json` of this package is
 * made of it. Everything that compilePolicy accepts is valid here. compilePolicy refuses some more, which no schema says:
 * an id that is there twice, comparisons that do not go together on one key, a time that does not exist, a start after
 * its end, an address that is none.
 *
 * @example z.toJSONSchema(PolicySchema, { target: 'draft-7', io: 'input' })
 */
export const PolicySchema: z.ZodType<TriagePolicy> = z.strictObject({
  $schema: textUpTo(2048)
    .optional()
    .meta({ description: 'Where an editor finds this schema. Nothing else reads it.' }),
  schema: z.literal('tocsin.policy/1'),
  title: textUpTo(256).optional(),
  rules: z
    .array(rule)
    .max(10_000)
    .meta({ description: 'Asked in order; of each member the last rule that sets it wins.' }),
  accounts: z
    .array(account)
    .max(20_000)
    .optional()
    .meta({ description: 'The accounts of the organization, each once.' }),
  owners: z
    .array(z.strictObject({ when: OwnerFactsSchema, owner }))
    .max(2_000)
    .optional()
    .meta({ description: 'Who answers for which findings; the first that holds gives the owner.' }),
  fallbackOwner: owner.optional().meta({ description: 'Who gets what no entry of "owners" names.' }),
});
