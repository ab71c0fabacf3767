import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { JsmAlertMessage } from '../jsm/jsm-alert.js';
import { problemsOf } from './problems-of.js';

const LIMITS = CHANNEL_LIMITS.jsm;

/** No tag may begin, see `withoutTags`. */
const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^<]*$/, 'has what may begin a tag');
const line = (most: number) => text(most).regex(/^[^\n]*$/, 'has more than one line');

const details = z
  .record(line(LIMITS.details), text(LIMITS.details))
  .refine(
    (value) =>
      Object.entries(value).reduce((sum, [key, { length }]) => sum + key.length + length, 0) <=
      LIMITS.details,
    'is too long altogether',
  );

/**
 * Bodies of JSM Operations and of Opsgenie. Stricter than the APIs: only what we send, no empty text, an alias always.
 *
 * Sources: JSM Operations, Integration events; Opsgenie, Alerts and alert fields. Lengths: see `CHANNEL_LIMITS`.
 */
const JsmAlertSchema = z.strictObject({
  alias: line(LIMITS.alias),
  actions: z.array(z.enum(['create', 'note', 'acknowledge', 'close'])).max(2),
  create: z.strictObject({
    message: line(LIMITS.message),
    alias: line(LIMITS.alias),
    description: text(LIMITS.description),
    tags: z.array(line(LIMITS.tag).regex(/^[^,]*$/, 'has a comma')).max(LIMITS.tags),
    details,
    entity: line(LIMITS.entity),
    source: line(LIMITS.source),
    priority: z.enum(['P1', 'P2', 'P3', 'P4', 'P5']),
  }),
  followUp: z.strictObject({ source: line(LIMITS.source), note: text(LIMITS.note) }),
  truncated: z.boolean(),
});

/** What JSM Operations would have against the bodies. */
export function problemsOfJsmAlert(message: JsmAlertMessage): readonly string[] {
  const { alias, create } = message;
  return [
    ...problemsOf(JsmAlertSchema, message),
    ...(alias === create.alias ? [] : ['/create/alias: is another one than /alias']),
  ];
}
