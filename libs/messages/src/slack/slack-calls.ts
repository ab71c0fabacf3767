import type { IncidentNotice, NoticeEvent } from '@tocsin/findings';
import { slackChannel } from './slack-channel.js';
import type { SlackCall, SlackContent } from './slack-message.js';

/** Where the message of an incident is: what `chat.postMessage` answered. */
export interface SlackPosted {
  /** The id of the channel: `chat.update` takes no name. */
  readonly channel: string;
  readonly ts: string;
}

/** What a reply in a thread is for: nobody is told twice, and the channel hears what may not be missed. */
const REPLIES: Readonly<Record<NoticeEvent, 'none' | 'thread' | 'broadcast'>> = {
  // Sent again: the message is there already.
  opened: 'none',
  raised: 'broadcast',
  escalated: 'broadcast',
  reopened: 'broadcast',
  enriched: 'thread',
  acknowledged: 'thread',
  suppressed: 'broadcast',
  resolved: 'broadcast',
  digest: 'none',
  heartbeat: 'none',
};

/** An event of a later version is told to the channel. */
export function replyOf({ event }: Pick<IncidentNotice, 'event'>): 'none' | 'thread' | 'broadcast' {
  return Object.hasOwn(REPLIES, event) ? REPLIES[event] : 'broadcast';
}

export function post(content: SlackContent, channel: string | undefined, notice: IncidentNotice): SlackCall {
  const to = channel ?? slackChannel(notice.incident.integration.slack_channel);
  return {
    method: 'chat.postMessage',
    body: {
      ...(to === undefined ? {} : { channel: to }),
      ...content,
      unfurl_links: false,
      unfurl_media: false,
    },
  };
}

/** Source: Slack, chat.update: it has no `unfurl_…`, and its `parse` is not `none` unless that is said. */
export function update(content: SlackContent, { channel, ts }: SlackPosted): SlackCall {
  return { method: 'chat.update', body: { channel, ts, ...content } };
}

export function reply(content: SlackContent, { channel, ts }: SlackPosted, broadcast: boolean): SlackCall {
  return {
    method: 'chat.postMessage',
    body: {
      channel,
      thread_ts: ts,
      ...(broadcast ? { reply_broadcast: true } : {}),
      ...content,
      unfurl_links: false,
      unfurl_media: false,
    },
  };
}
