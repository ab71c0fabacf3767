import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TeamsMessage } from '../teams/teams-message.js';

const LIMITS = CHANNEL_LIMITS.teams;

/** What a client would make a link of by itself. */
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|\bwww\.(?!\])/i;

const shown = z
  .string()
  .min(1)
  .refine((text) => !ADDRESS.test(text), 'is an address')
  .refine((text) => !text.includes('{{'), 'holds a macro')
  .refine((text) => !text.includes('\n'), 'is of more lines than one');

const color = z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);
const yes = z.literal(true).optional();

const run = z.strictObject({
  type: z.literal('TextRun'),
  text: shown,
  weight: z.literal('bolder').optional(),
  size: z.enum(['small', 'large']).optional(),
  color: color.optional(),
  fontType: z.literal('monospace').optional(),
  isSubtle: yes,
  strikethrough: yes,
});

const text = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(run).min(1),
  spacing: z.enum(['none', 'small']).optional(),
});

const action = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: shown.max(LIMITS.buttonText),
  url: z.url({ protocol: /^https$/ }),
  style: z.literal('positive').optional(),
});

const element = z.discriminatedUnion('type', [
  text,
  z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1).max(LIMITS.actions) }),
  z.strictObject({
    type: z.literal('Container'),
    separator: z.literal(true),
    style: z.literal('emphasis').optional(),
    items: z.array(text).min(1),
  }),
]);

/** Markdown is read in it: each of its signs has a backslash. */
const escaped = shown.refine(
  (fallback) => !/(?<!\\)(?:\\\\)*[`*_[\]()~#<>|!]/.test(fallback),
  'is not escaped',
);

const request = z.strictObject({
  type: z.literal('message'),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        contentUrl: z.null(),
        content: z.strictObject({
          $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
          type: z.literal('AdaptiveCard'),
          version: z.literal(LIMITS.version),
          fallbackText: escaped,
          body: z.array(element).min(1),
          // Not in the schema of Adaptive Cards: Teams reads it beside.
          msteams: z.strictObject({ width: z.literal('Full') }),
        }),
      }),
    )
    .length(1),
});

/**
 * What Teams, as far as it is known, would have against the request. Sources: the Adaptive Card 1.4 schema, of which these
 * are the elements in use; the envelope and the bytes as others observed them.
 */
export function problemsOfTeams({ message }: TeamsMessage): readonly string[] {
  const result = request.safeParse(message);
  if (!result.success)
    return result.error.issues.map(({ path, message: says }) => `${path.join('.')}: ${says}`);
  const bytes = Buffer.byteLength(JSON.stringify(message));
  return bytes > LIMITS.bytes ? [`${bytes} bytes`] : [];
}
