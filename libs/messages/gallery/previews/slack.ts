import { SLACK_COLORS } from '../../src/slack/slack-colors.js';
import type {
  SlackBlock,
  SlackCall,
  SlackMessage,
  SlackRichText,
  SlackRun,
} from '../../src/slack/slack-message.js';
import { type Html, html } from '../html.js';

/** What a person sees of the calls: a message, or the message that was there as it is now, and a reply in its thread. */
export function previewSlack({ calls }: SlackMessage): Html {
  return html`${calls.map(
    (call) =>
      html`<div class="slack-call">
        <p class="slack-how">${howOf(call)}</p>
        ${call.body.blocks.map(blockPart)}
        ${(call.body.attachments ?? []).map(
          ({ color, blocks }) => html`<div class="slack-bar ${barOf(color)}">${blocks.map(blockPart)}</div>`,
        )}
      </div>`,
  )}`;
}

function howOf({ method, body }: SlackCall): string {
  if (method === 'chat.update') return 'The message is updated';
  if (body.thread_ts === undefined) return 'New message';
  return body.reply_broadcast ? 'Reply in the thread, also sent to the channel' : 'Reply in the thread';
}

const barOf = (color: string): string => `slack-bar-${color.slice(1).toLowerCase()}`;

function blockPart(block: SlackBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<p class="slack-header"><strong>${block.text.text}</strong></p>`;
    case 'rich_text':
      return html`${block.elements.map(richPart)}`;
    case 'context':
      return html`<ul class="slack-context">
        ${block.elements.map(({ text }) => html`<li>${text}</li>`)}
      </ul>`;
    case 'actions':
      return html`<p class="slack-actions">
        ${block.elements.map(
          ({ text, url, style }) =>
            html`<a class="slack-button ${style && 'slack-primary'}" href="${url}">${text.text}</a> `,
        )}
      </p>`;
  }
}

function richPart(element: SlackRichText['elements'][number]): Html {
  if (element.type === 'rich_text_quote')
    return html`<blockquote class="slack-quote">${element.elements.map(runPart)}</blockquote>`;
  if (element.type === 'rich_text_section')
    return html`<p class="slack-text">${element.elements.map(runPart)}</p>`;
  return html`<ul class="slack-list">
    ${element.elements.map(({ elements }) => html`<li>${elements.map(runPart)}</li>`)}
  </ul>`;
}

function runPart({ text, style = {} }: SlackRun): Html {
  if (style.bold) return html`<strong>${text}</strong>`;
  if (style.code) return html`<code class="slack-code">${text}</code>`;
  return style.strike ? html`<s>${text}</s>` : html`${text}`;
}

const bars = [...new Set(Object.values(SLACK_COLORS))].map(
  (color) => `.${barOf(color)} { border-left-color: ${color}; }`,
);

export const slackCss = `
.slack-call + .slack-call { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid #c4c9d0; }
.slack-how { margin: 0 0 .25rem; font-size: .75rem; color: #4a4d52; }
.slack-header { margin: 0 0 .375rem; font-size: 1.0625rem; line-height: 1.3; }
.slack-text { margin: 0 0 .375rem; white-space: pre-line; }
.slack-quote { margin: 0 0 .375rem; padding-left: .625rem; border-left: .25rem solid #c4c9d0; white-space: pre-line; }
.slack-list { margin: 0 0 .375rem; padding-left: 1.25rem; }
.slack-code { padding: 0 .1875rem; border: 1px solid #d5d8dc; border-radius: .1875rem; color: #a3113a; background: #f8f8f8; font-size: .8125rem; }
.slack-context { display: flex; flex-wrap: wrap; gap: 0 .75rem; margin: 0; padding: 0; list-style: none; font-size: .75rem; color: #4a4d52; }
.slack-actions { margin: .25rem 0 .5rem; }
.slack-button { display: inline-block; margin: 0 .25rem .25rem 0; padding: .1875rem .75rem; border: 1px solid #8b9096; border-radius: .25rem; font-weight: 600; color: #1d1c1d; background: #fff; }
.slack-primary { border-color: #006b4f; color: #fff; background: #006b4f; }
.slack-bar { padding-left: .75rem; border-left: .25rem solid #6a737d; }
${bars.join('\n')}
`;
