import type { KnownBlock, MessageAttachment, MessageMetadata } from '@slack/types';
import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { slackChannel } from '../slack/slack-channel.js';
import type { SlackAttachment, SlackBlock, SlackContent, SlackMessage } from '../slack/slack-message.js';
import { textSize } from '../slack/slack-size.js';

const LIMITS = CHANNEL_LIMITS.slack;

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

/** Held by the compiler: our types are Slack's own. */
export const OURS_ARE_THEIRS = {
  block: (block: Mutable<SlackBlock>) => block satisfies KnownBlock,
  attachment: (attachment: Mutable<SlackAttachment>) => attachment satisfies MessageAttachment,
  metadata: (metadata: Mutable<SlackContent['metadata']>) => metadata satisfies MessageMetadata,
};

/** What a client would make a link of by itself. */
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|\bwww\.(?!\])/i;

const shown = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => !ADDRESS.test(text), 'is an address');

const plain = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: shown(limit), emoji: z.literal(false) });

const yes = z.literal(true).optional();

const run = z.strictObject({
  type: z.literal('text'),
  text: shown(LIMITS.allBlockText),
  style: z.strictObject({ bold: yes, code: yes, strike: yes }).optional(),
});

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run).min(1) });

const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.literal('bullet'),
          elements: z.array(section).min(1),
        }),
      ]),
    )
    .min(1),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(LIMITS.blockId),
  text: plain(LIMITS.buttonText),
  url: z.url({ protocol: /^https$/ }).max(LIMITS.buttonUrl),
  style: z.literal('primary').optional(),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(button)
    .min(1)
    .max(LIMITS.actionElements)
    .refine((all) => new Set(all.map(({ action_id: id }) => id)).size === all.length, 'action_id twice')
    .refine((all) => all.filter(({ style }) => style === 'primary').length <= 1, 'two primary buttons'),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(LIMITS.headerText) }),
  richText,
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plain(LIMITS.contextText)).min(1).max(LIMITS.contextElements),
  }),
  actions,
]);

/** Nothing that Slack would read as markup: `<` and `>` never, `&` only as one of the three entities. */
const escaped = shown(LIMITS.text).refine((text) => !/[<>]|&(?!(?:amp|lt|gt);)/.test(text), 'is not escaped');

const content = {
  text: escaped,
  blocks: z.array(block).min(1),
  attachments: z
    .array(z.strictObject({ color: z.string().regex(/^#[0-9A-F]{6}$/i), blocks: z.array(block).min(1) }))
    .length(1)
    .optional(),
  metadata: z.strictObject({
    event_type: z.literal('tocsin_incident'),
    event_payload: z.strictObject({
      incident_id: z.string().max(LIMITS.eventType),
      revision: z.number(),
      event: z.string().max(LIMITS.eventType),
    }),
  }),
  link_names: z.literal(false),
  parse: z.literal('none'),
};

const ts = z.string().regex(/^\d{10}\.\d{6}$/);
const channel = z.string().refine((text) => slackChannel(text) === text, 'is no channel');
const channelId = z.string().regex(/^[CGD][A-Z0-9]+$/);

const call = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('chat.postMessage'),
    body: z
      .strictObject({
        ...content,
        channel: channel.optional(),
        unfurl_links: z.literal(false),
        unfurl_media: z.literal(false),
        thread_ts: ts.optional(),
        reply_broadcast: z.literal(true).optional(),
      })
      .refine(
        (body) => body.reply_broadcast === undefined || body.thread_ts !== undefined,
        'broadcast of no reply',
      ),
  }),
  z.strictObject({
    method: z.literal('chat.update'),
    body: z.strictObject({ ...content, channel: channelId, ts }),
  }),
]);

/**
 * What Slack, as far as it is known, would have against the calls. Sources: @slack/types 3.2.0; chat.postMessage and
 * chat.update for the envelopes; our own sum of text and blocks.
 */
export function problemsOfSlack({ calls }: SlackMessage): readonly string[] {
  const result = z.array(call).min(1).max(2).safeParse(calls);
  if (!result.success) return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return calls.flatMap(({ body: { blocks, attachments = [] } }) => {
    const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
    return [
      ...(all.length > LIMITS.blocks ? [`${all.length} blocks`] : []),
      ...(textSize(all) > LIMITS.allBlockText ? [`${textSize(all)} characters of text`] : []),
    ];
  });
}
