import { NOTICE_EVENTS, type NoticeEvent } from '@tocsin/findings';
import { problemsOfSlack } from '../contracts/slack.js';
import { itHoldsTheLaws, textsOf } from '../fixtures/channel-laws.js';
import { openQuestions } from '../fixtures/five-answers.js';
import { EVENTS } from '../fixtures/golden-notices.js';
import { aNotice } from '../fixtures/notices.js';
import { shownSlack } from '../fixtures/shown-slack.js';
import { renderSlack, type SlackOptions } from './render-slack.js';
import { SLACK_COLORS } from './slack-colors.js';
import type { SlackCall } from './slack-message.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const posted = { channel: 'C012AB3CD', ts: '1764000000.000100' };

/** A call as `update`, `post`, `reply` or `broadcast`. */
function nameOf({ method, body }: SlackCall): string {
  if (method === 'chat.update') return 'update';
  if (body.thread_ts === undefined) return 'post';
  return body.reply_broadcast ? 'broadcast' : 'reply';
}

const callsOf = (event: NoticeEvent, options?: SlackOptions) =>
  renderSlack(aNotice({ event }), view, options).calls;

describe('the calls of an event', () => {
  it.each(NOTICE_EVENTS.map((event) => [event] as const))('%s, without a message: a new one', (event) => {
    expect(callsOf(event).map(nameOf)).toEqual(['post']);
  });

  // Planted fault seen red: `resolved` is told to the thread alone.
  it.each([
    ['opened', ['update']],
    ['raised', ['update', 'broadcast']],
    ['escalated', ['update', 'broadcast']],
    ['reopened', ['update', 'broadcast']],
    ['enriched', ['update', 'reply']],
    ['acknowledged', ['update', 'reply']],
    ['suppressed', ['update', 'broadcast']],
    ['resolved', ['update', 'broadcast']],
    ['digest', ['post']],
    ['heartbeat', ['post']],
    ['of-a-later-version', ['update', 'broadcast']],
  ])('%s, with a message', (event, names) => {
    expect(callsOf(event as NoticeEvent, { posted }).map(nameOf)).toEqual(names);
  });

  it('go to the message, and to its thread', () => {
    const [root, reply] = callsOf('raised', { posted });
    expect(root?.body).toMatchObject(posted);
    expect(reply?.body).toMatchObject({ channel: posted.channel, thread_ts: posted.ts });
    expect(root?.body).not.toHaveProperty('unfurl_links');
  });

  it.each([
    ['the option', { channel: '#soc' }, 'other', '#soc'],
    ['the incident', {}, 'soc-payments', 'soc-payments'],
    ['nobody, where the incident names what is none', {}, '<!channel>', undefined],
    ['nobody', {}, undefined, undefined],
  ])('take the channel from %s', (_, options, hint, channel) => {
    const notice = aNotice({ hints: { slack_channel: hint } });
    expect(renderSlack(notice, view, options).calls[0]?.body.channel).toBe(channel);
  });

  it('say by what the message is found again', () => {
    const [call] = renderSlack(aNotice({ revision: 3 }), view).calls;
    const { incident_id } = aNotice().incident;
    expect(call?.body.metadata.event_payload).toEqual({ incident_id, revision: 3, event: 'opened' });
  });
});

describe('what is seen', () => {
  it.each(Object.entries(SLACK_COLORS))('%s is %s', (priority, color) => {
    const closed = priority === 'closed';
    const notice = aNotice(closed ? { event: 'resolved' } : { plan: { priority: priority as 'P1' } });
    expect(renderSlack(notice, view).calls[0]?.body.attachments?.[0]?.color).toBe(color);
  });

  it('has the colours of the options, and one for a priority that is not known', () => {
    const colorOf = (priority: string) =>
      renderSlack(aNotice({ plan: { priority: priority as 'P1' } }), view, { colors: { P1: '#000000' } })
        .calls[0]?.body.attachments?.[0]?.color;
    expect([colorOf('P1'), colorOf('P2'), colorOf('__proto__')]).toEqual(['#000000', '#D93F0B', '#000000']);
  });

  it('strikes a deadline that is over', () => {
    const [call] = renderSlack(aNotice({ event: 'resolved' }), view).calls;
    expect(JSON.stringify(call?.body.blocks)).toContain('"text":"12:22 UTC","style":{"strike":true}');
  });

  it('says in a reply what changed, or else why', () => {
    const changes = [{ field: 'severity', from: 'HIGH', to: 'CRITICAL' }];
    const reply = (differences: Parameters<typeof aNotice>[0]) =>
      shownSlack(renderSlack(aNotice(differences), view, { posted }), 1);
    expect(reply({ event: 'raised', changes })).toContain('severity: HIGH → CRITICAL');
    expect(reply({ event: 'escalated' })).toContain('Why: Rule');
    expect(reply({ event: 'acknowledged' })).not.toContain('Why:');
  });

  it.each(EVENTS)('answers five questions in a reply too, for $name', ({ notice, view: at }) => {
    const message = renderSlack(notice, at, { posted });
    message.calls.forEach((_, n) => expect(openQuestions(shownSlack(message, n), notice, at)).toEqual([]));
  });

  it('says where to look when there is no link', () => {
    const message = renderSlack(aNotice(), { ...view, links: { console: false } });
    expect(shownSlack(message)).toContain('→ open Security Hub and search for the finding id below');
    expect(message.calls[0]?.body.blocks.map(({ type }) => type)).not.toContain('actions');
  });
});

describe('escaping', () => {
  // Planted fault seen red: `text` without `escapeMrkdwn`.
  it.each([
    ['<!channel> & <https://e.example|click>', '&lt;!channel&gt; &amp; &lt;hxxps[://]e[.]example|click&gt;'],
    ['<@U012AB3CD> <#C012AB3CD>', '&lt;@U012AB3CD&gt; &lt;#C012AB3CD&gt;'],
  ])('%s', (title, escaped) => {
    const [call] = renderSlack(aNotice({ details: { title } }), view).calls;
    expect(call?.body.text).toContain(escaped);
    expect(call?.body).toMatchObject({
      link_names: false,
      parse: 'none',
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it('uses no object in which markup is parsed', () => {
    const { calls } = renderSlack(aNotice({ event: 'raised' }), view, { posted });
    expect(textsOf(calls)).not.toContain('mrkdwn');
  });
});

describe('a message that is too long', () => {
  const long = 'é.x'.repeat(2_000);
  const change = { field: long, from: long, to: long };
  const resource = { type: long, id: long, region: long };
  const notice = aNotice({
    event: 'raised',
    changes: Array.from({ length: 12 }, () => change),
    details: {
      title: long,
      description: long,
      account: long,
      region: long,
      source: long,
      types: [long, long, long, long, long],
      resources: [resource, resource, resource, resource, resource],
      control_id: 'S3.8',
      id: long,
      product_arn: long,
    },
    plan: { because: long },
  });

  // Planted fault seen red: the sum of text is not looked at.
  it('gives way until it fits, and says so', () => {
    const message = renderSlack(notice, view, { posted });
    expect(problemsOfSlack(message)).toEqual([]);
    expect(message.truncated).toBe(true);
  });

  it('is none on most days', () => expect(renderSlack(aNotice(), view).truncated).toBe(false));

  it('says so where a text was cut before', () => {
    expect(renderSlack(aNotice({ details: { title: long } }), view).truncated).toBe(true);
  });
});

describe('with a thread', () => {
  const render: typeof renderSlack = (notice, at) => renderSlack(notice, at, { posted });
  itHoldsTheLaws({ name: 'slack', render, problems: problemsOfSlack }, { runs: 1_000 });
});
