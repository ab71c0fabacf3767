import { type Link, type Section, sectionOf } from '../section.js';
import type { PastDeadline } from '../text/glance.js';
import { bodyBlocks } from './slack-body.js';
import { buttons } from './slack-buttons.js';
import { glance, header, headlineBlock } from './slack-glance.js';
import type { SlackAttachment, SlackBlock } from './slack-message.js';
import { textSize } from './slack-size.js';

/** What both layouts need beside the sections. */
export interface SlackSetting {
  readonly links: readonly Link[];
  readonly past?: PastDeadline;
  readonly color: string;
}

/** The part of a message that people see. */
export interface SlackLayout {
  readonly blocks: readonly SlackBlock[];
  readonly attachments?: readonly SlackAttachment[];
}

/**
 * The first glance and the buttons, then the rest behind a bar of colour. Slack shows a long attachment folded, and with
 * blocks above it `text` is not shown twice. Source: Slack, chat.postMessage, "text"; the order of the two as observed.
 */
export function layOutRoot(sections: readonly Section[], { links, past, color }: SlackSetting): SlackLayout {
  const blocks = [...firstBlocks(sections, header, past), ...buttons(links)];
  const rest = bodyBlocks(sections);
  return rest.length === 0 ? { blocks } : { blocks, attachments: [{ color, blocks: rest }] };
}

/** What a thread is told: the first glance again, since the channel may see it, what changed and what was looked up, or else why. */
export function layOutReply(sections: readonly Section[], { links, past }: SlackSetting): SlackLayout {
  const changes = sectionOf(sections, 'changes');
  const evidence = sectionOf(sections, 'evidence');
  const because = sectionOf(sections, 'because');
  const news = [...(changes ? [changes] : []), ...(evidence?.isNews === true ? [evidence] : [])];
  const why = because === undefined || past ? [] : [because];
  return {
    blocks: [
      ...firstBlocks(sections, headlineBlock, past),
      ...bodyBlocks(news.length > 0 ? news : why),
      ...buttons(links.slice(0, 1)),
    ],
  };
}

/** How much text a message holds, in UTF-16 units. */
export function layoutSize({ blocks, attachments = [] }: SlackLayout): number {
  return attachments.reduce((size, attachment) => size + textSize(attachment.blocks), textSize(blocks));
}

function firstBlocks(
  sections: readonly Section[],
  first: typeof header | typeof headlineBlock,
  past: PastDeadline | undefined,
): readonly SlackBlock[] {
  const [headline, where, action] = sections;
  if (headline?.kind !== 'headline' || where?.kind !== 'where' || action?.kind !== 'action') return [];
  return [first(headline), glance(where, action, past)];
}
