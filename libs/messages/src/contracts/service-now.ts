import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { ServiceNowMessage } from '../service-now/service-now-message.js';

const limits = CHANNEL_LIMITS.serviceNow;

/** Plain text: nothing that a journal would show as HTML, and no address but of https. */
const plain = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/\[\s*\/?\s*code\b/i.test(text), 'a [code] tag')
    .refine((text) => !/<[a-z/!?]/i.test(text), 'a tag of HTML')
    .refine((text) => !/(?<=\w)(?<!\bhttps):\/\/|\bjavascript:/i.test(text), 'a raw link');
const line = (most: number) => plain(most).regex(/^[^\n\r]+$/);

const level = z.enum(['1', '2', '3']);

const message = z.strictObject({
  step: z.enum(['open', 'update', 'acknowledge', 'close', 'none']),
  table: z.string().regex(/^[a-z0-9_]+$/),
  record: z.strictObject({
    short_description: line(limits.shortDescription),
    description: plain(limits.description),
    impact: level,
    urgency: level,
    category: line(limits.shortDescription),
    correlation_id: line(limits.correlationId),
    correlation_display: line(limits.correlationDisplay),
    assignment_group: line(limits.correlationDisplay).optional(),
    caller_id: line(limits.correlationDisplay).optional(),
  }),
  update: z.strictObject({
    work_notes: plain(limits.workNotes),
    impact: level.optional(),
    urgency: level.optional(),
    state: z.enum(['2', '6']).optional(),
    close_code: line(limits.correlationDisplay).optional(),
    close_notes: plain(limits.closeNotes).optional(),
  }),
  query: z
    .string()
    .regex(/^correlation_id=[a-z0-9-]{1,100}\^active=true$/)
    .optional(),
  truncated: z.boolean(),
});

/** Why an instance with the usual settings would refuse the message, or find another record by it. */
export function problemsOfServiceNow(candidate: ServiceNowMessage): readonly string[] {
  const parsed = message.safeParse(candidate);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { step, record, update, query } = candidate;
  const problems: string[] = [];
  if (query !== undefined && query !== `correlation_id=${record.correlation_id}^active=true`)
    problems.push('a query for another record');
  const { impact, urgency, state, close_code: code, close_notes: notes } = update;
  const closes = [state === '6', code !== undefined, notes !== undefined];
  if (closes.some((part) => part !== (step === 'close'))) problems.push(`${step}, but half closed`);
  const levels = [impact !== undefined, urgency !== undefined];
  if (levels.some((part) => part !== (step === 'open'))) problems.push(`${step}, but other levels`);
  return problems;
}
