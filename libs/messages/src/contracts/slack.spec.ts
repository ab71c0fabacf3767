import { aNotice } from '../fixtures/notices.js';
import { renderSlack } from '../slack/render-slack.js';
import type { SlackMessage } from '../slack/slack-message.js';
import { problemsOfSlack } from './slack.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const posted = { channel: 'C012AB3CD', ts: '1764000000.000100' };

/** The calls of a good message with one thing changed: `at` is where, in dots. */
function broken(at: string, value: unknown): SlackMessage {
  const message = structuredClone(
    renderSlack(aNotice({ event: 'raised' }), view, { posted, channel: 'soc' }),
  );
  const keys = at.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((left: unknown, key) => (left as Record<string, unknown>)[key], message.calls);
  if (value === undefined) delete (owner as Record<string, unknown>)[last];
  else (owner as Record<string, unknown>)[last] = value;
  return message;
}

const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const button = (n: number, style?: 'primary') => ({
  type: 'button',
  action_id: `link_${n}`,
  text: { type: 'plain_text', text: 'Open', emoji: false },
  url: 'https://docs.aws.amazon.com/',
  ...(style ? { style } : {}),
});
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

describe('the contract of Slack', () => {
  it('takes what is made', () => {
    expect(problemsOfSlack(renderSlack(aNotice({ event: 'raised' }), view, { posted }))).toEqual([]);
    expect(problemsOfSlack(renderSlack(aNotice(), view))).toEqual([]);
    expect(problemsOfSlack(broken('0.body.blocks.1', rich('x')))).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['a method that is none', '0.method', 'chat.delete'],
    ['a field that is none', '0.body.username', 'Tocsin'],
    ['a token', '0.body.token', 'x'],
    ['unfurling of an update', '0.body.unfurl_links', false],
    ['an update without its time', '0.body.ts', undefined],
    ['an update by name of the channel', '0.body.channel', 'soc'],
    ['a time that is none', '1.body.thread_ts', '1764000000'],
    ['a broadcast of no reply', '1.body.thread_ts', undefined],
    ['a channel that is none', '1.body.channel', 'SOC alerts'],
    ['unfurling', '1.body.unfurl_links', true],
    ['names that are linked', '0.body.link_names', true],
    ['parsing', '0.body.parse', 'full'],
    ['no text', '0.body.text', undefined],
    ['an empty text', '0.body.text', ''],
    ['a text too long by one', '0.body.text', 'x'.repeat(4_001)],
    ['a mention', '0.body.text', '<!channel>'],
    ['an ampersand', '0.body.text', 'a & b'],
    ['an address in the text', '0.body.text', 'see https://evil.example'],
    ['metadata without the incident', '0.body.metadata.event_payload.incident_id', undefined],
    ['other metadata', '0.body.metadata.event_type', 'other'],
    ['no blocks', '0.body.blocks', []],
    ['a block that is none', '0.body.blocks.0.type', 'alert'],
    ['a header too long by one', '0.body.blocks.0.text.text', 'x'.repeat(151)],
    ['a header with emoji', '0.body.blocks.0.text.emoji', true],
    ['a header of markup', '0.body.blocks.0.text.type', 'mrkdwn'],
    ['an empty run', '0.body.blocks.1', rich('')],
    ['a raw address', '0.body.blocks.1', rich('https://evil.example')],
    ['a host that is linked', '0.body.blocks.1', rich('www.evil.example')],
    ['rich text without text', '0.body.blocks.1.elements.0.elements', []],
    ['a style that is none', '0.body.blocks.1.elements.0.elements.0.style', { underline: true }],
    [
      'a link in rich text',
      '0.body.blocks.1.elements.0.elements.0',
      { type: 'link', url: 'https://a.example' },
    ],
    ['too much text', '0.body.blocks.1', rich('x'.repeat(7_900))],
    ['too many blocks', '0.body.blocks', Array.from({ length: 41 }, () => rich('x'))],
    ['a button that leads nowhere', '0.body.blocks.2', actions({ ...button(1), url: 'http://a.example' })],
    ['a button too long by one', '0.body.blocks.2', actions({ ...button(1), text: plain('x'.repeat(76)) })],
    [
      'an address too long',
      '0.body.blocks.2',
      actions({ ...button(1), url: `https://a.example/${'x'.repeat(3_000)}` }),
    ],
    ['a button with a value', '0.body.blocks.2', actions({ ...button(1), value: 'x' })],
    ['two buttons of one id', '0.body.blocks.2', actions(button(1), button(1))],
    ['two primary buttons', '0.body.blocks.2', actions(button(1, 'primary'), button(2, 'primary'))],
    ['too many buttons', '0.body.blocks.2', actions(...Array.from({ length: 26 }, (_, n) => button(n)))],
    ['no buttons', '0.body.blocks.2', actions()],
    [
      'a context of too many',
      '0.body.blocks.2',
      { type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) },
    ],
    [
      'a context too long by one',
      '0.body.blocks.2',
      { type: 'context', elements: [plain('x'.repeat(2_001))] },
    ],
    ['a colour that is a word', '0.body.attachments.0.color', 'red'],
    ['an attachment without blocks', '0.body.attachments.0.blocks', []],
    ['an attachment with a text', '0.body.attachments.0.text', 'x'],
    ['two attachments', '0.body.attachments', [0, 1].map(() => ({ color: '#000000', blocks: [rich('x')] }))],
  ])('refuses %s', (_, at, value) => {
    expect(problemsOfSlack(broken(at, value))).not.toEqual([]);
  });

  it.each([[[]], [[0, 1, 2].map(() => renderSlack(aNotice(), view).calls[0])]])(
    'refuses none, and three',
    (calls) => {
      expect(problemsOfSlack({ calls, truncated: false } as SlackMessage)).not.toEqual([]);
    },
  );
});
