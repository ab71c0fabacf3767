import type { IncidentNotice, Priority } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { fitSections, type GivingKind } from '../give-way.js';
import { recordStep } from '../record-step.js';
import type { Section } from '../section.js';
import { pastDeadline } from '../text/glance.js';
import { linksOf } from '../text/links-of.js';
import type { NoticeView } from '../view.js';
import { post, reply, replyOf, type SlackPosted, update } from './slack-calls.js';
import { slackColor } from './slack-colors.js';
import { contentOf } from './slack-content.js';
import { layOutReply, layOutRoot, layoutSize, type SlackLayout, type SlackSetting } from './slack-layout.js';
import type { SlackMessage } from './slack-message.js';

/** How Slack is told. */
export interface SlackOptions {
  /**
   * Id or name of the channel.
   *
   * @default - `integration.slack_channel` of the incident, where Slack could have such a channel; else the sender adds it
   */
  readonly channel?: string;
  /** Where the message of this incident is, if there is one: it is updated, and its thread is told what changed. */
  readonly posted?: SlackPosted;
  /** Hex colours of the bar, such as `{ P1: '#B60205' }`. @default SLACK_COLORS */
  readonly colors?: Partial<Record<Priority | 'closed', string>>;
}

/** What gives way first where a message is too long. */
const ORDER: readonly GivingKind[] = ['description', 'facts', 'resources', 'evidence', 'changes'];

/**
 * Lays a notice out for Slack: calls of the Web API, to be made in order. An incident has one message. Without `posted`
 * the notice is a new one; with it, the message is updated and what changed is a reply in its thread, which the channel
 * sees too if the incident was raised, escalated, reopened or closed. A digest and a heartbeat are always new messages.
 *
 * Texts of the finding are only in objects in which Slack parses nothing (`plain_text`, runs of `rich_text`), and escaped
 * in `text`. A message holds at most 8,000 UTF-16 units of text; description, facts, resources and changes give way in
 * this order. Not tried on a live workspace; limits: `CHANNEL_LIMITS.slack`.
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { calls } = renderSlack(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' }, { channel: '#soc' });
 * // [{ method: 'chat.postMessage', body: { channel: '#soc', text: '[P1 CRITICAL] Backdoor on an EC2 instance…', … } }]
 */
export function renderSlack(
  notice: IncidentNotice,
  view: NoticeView,
  { channel, posted, colors }: SlackOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): SlackMessage {
  const defanged = defangSections(sections);
  const past = pastDeadline(notice, view);
  const setting = { links: linksOf(defanged), past, color: slackColor(notice, colors) };
  const root = fit(defanged, setting, layOutRoot);
  const content = contentOf(notice, defanged, root.message);
  if (posted === undefined || recordStep(notice) === 'none')
    return { calls: [post(content, channel, notice)], truncated: root.truncated };
  const calls = [update(content, posted)];
  const kind = replyOf(notice);
  if (kind === 'none') return { calls, truncated: root.truncated };
  const { message } = fit(defanged, setting, layOutReply);
  const told = contentOf(notice, defanged, message);
  return { calls: [...calls, reply(told, posted, kind === 'broadcast')], truncated: root.truncated };
}

function fit(
  sections: readonly Section[],
  setting: SlackSetting,
  layOut: (sections: readonly Section[], setting: SlackSetting) => SlackLayout,
) {
  return fitSections(
    sections,
    ORDER,
    (left) => layOut(left, setting),
    (layout) => layoutSize(layout) - CHANNEL_LIMITS.slack.allBlockText,
  );
}
