import * as z from 'zod';

import { text } from './finding-texts.js';

/**
 * The members of a finding of GuardDuty that are read, in the spelling of its event. Of `resource` the many kinds are
 * left open. `readFinding` keeps to it as {@link AsffFindingSchema} says, and takes each member in the spelling of the
 * API too (`AccountId`).
 *
 * Source: Amazon GuardDuty User Guide, "EventBridge event format"; API reference, type Finding.
 */
export const GuardDutyFindingSchema = z.looseObject({
  arn: text,
  accountId: text,
  region: text,
  type: text.optional(),
  title: text.optional(),
  description: text.optional(),
  severity: z.number().optional(),
  createdAt: text.optional(),
  updatedAt: text.optional(),
  service: z
    .looseObject({
      archived: z.boolean().optional(),
      eventFirstSeen: text.optional(),
      additionalInfo: z.looseObject({ sample: z.boolean().optional(), value: text.optional() }).optional(),
    })
    .optional(),
  resource: z.looseObject({ resourceType: text.optional() }).optional(),
});
