import fc from 'fast-check';
import * as z from 'zod';
import { readNotice } from '@tocsin/findings/schemas';
import { cpuTime } from './fixtures/cpu-time.js';
import { hostileNotices } from './fixtures/hostile-texts.js';
import { aNotice } from './fixtures/notices.js';
import { renderEmail } from './render-email.js';
import { renderSns } from './render-sns.js';
import type { NoticeView } from './view.js';

const view: NoticeView = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin', mark: 'notified' };

function bodyOf(message: string) {
  return JSON.parse(message) as { default: string; email: string };
}

function hugeNotice(unit: string) {
  const long = unit.repeat(Math.ceil(300_000 / unit.length));
  return aNotice({
    team: long,
    changes: [{ field: long, from: long, to: long }],
    details: {
      id: long,
      title: long,
      description: long,
      source: long,
      types: [long],
      resources: [{ type: long, id: long }],
      remediation_url: long,
    },
    plan: { because: long, runbook: long },
  });
}

describe('renderSns', () => {
  it('carries the notice for machines and the mail for people', () => {
    const notice = aNotice();
    const { Message, Subject, MessageStructure, truncated } = renderSns(notice, view);
    const body = bodyOf(Message);
    const { subject, text } = renderEmail(notice, view);
    expect(readNotice(JSON.parse(body.default))).toEqual(notice);
    expect(body.email).toBe(text);
    expect(Object.keys(body)).toEqual(['default', 'email']);
    expect([Subject, MessageStructure, truncated]).toEqual([subject, 'json', false]);
  });

  it('counts every byte that SNS counts', () => {
    const { Message, Subject, MessageAttributes, bytes } = renderSns(
      aNotice({ details: { title: 'Käse 🧀' } }),
      view,
    );
    const attributes = Object.entries(MessageAttributes).flatMap(([name, value]) => [
      name,
      ...Object.values(value),
    ]);
    expect(bytes).toBe(Buffer.byteLength([Message, Subject, ...attributes].join('')));
  });

  it('cuts a large notice so that ten fit a batch, and says so', () => {
    const { Message, bytes, truncated } = renderSns(
      aNotice({ details: { description: '\u{1F9C0}"'.repeat(90_000) } }),
      view,
    );
    expect(truncated).toBe(true);
    expect(bytes).toBeLessThanOrEqual(24_000);
    expect(readNotice(JSON.parse(bodyOf(Message).default)).incident.incident_details.title).toBe(
      aNotice().incident.incident_details.title,
    );
  });

  // Planted: shrinkNotice without its last steps.
  it('never throws, always fits, always reads back', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        const { Message, Subject, bytes } = renderSns(notice, view);
        expect(bytes).toBeLessThanOrEqual(262_144 / 10);
        expect(Subject).toMatch(/^[\x20-\x7E]{1,99}$/);
        expect(readNotice(JSON.parse(bodyOf(Message).default)).incident.incident_id).toBe(
          notice.incident.incident_id,
        );
      }),
    );
  });

  // Planted: texts are cleaned whole before they are cut; the run of combining marks takes minutes to normalize.
  it.each([
    'a',
    '\n',
    '\u0316\u0301',
    '\uD800',
    '\u0000',
    '"',
    'http://',
    'eyJ-',
    '-----BEGIN ',
    '\u{1F468}\u200D',
  ])('takes no longer than it must on 300 KB of %j in every text', (unit) => {
    const notice = hugeNotice(unit);
    expect(cpuTime(() => renderSns(notice, view))).toBeLessThan(1_500);
    const { bytes, truncated, Message } = renderSns(notice, view);
    expect(truncated).toBe(true);
    expect(bytes).toBeLessThanOrEqual(262_144);
    expect(() => readNotice(JSON.parse(bodyOf(Message).default))).not.toThrow();
  });

  it('still reads as the message that the project comes from', () => {
    const strings = (...names: string[]) =>
      z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
    const RecipeMessage = z.object({
      incident_details: strings('id', 'severity', 'title', 'description', 'account', 'region', 'timestamp'),
      response_plan: z.object({ action: z.string(), priority: z.string(), sla: z.number() }),
      integration: strings('jira_project', 'slack_channel', 'pagerduty_service'),
    });
    const hints = {
      jira_project: 'SEC',
      slack_channel: '#security-incidents',
      pagerduty_service: 'security-team',
    };
    const { incident } = JSON.parse(bodyOf(renderSns(aNotice({ hints }), view).Message).default) as Record<
      string,
      unknown
    >;
    expect(RecipeMessage.safeParse(incident).error).toBeUndefined();
  });

  const long = (text: string, length: number) => text.repeat(length).slice(0, length);

  // Planted fault seen red: the mail may be as large as it gets, and only the JSON gives way.
  it.each(['日本', '😀', '"', '\\', 'あ', '·', 'a.co ', '@.@.co', 'http://x '])(
    'stays within its bytes where every text is of %j',
    (unit) => {
      const notice = aNotice({
        team: long(unit, 6_000),
        changes: Array.from({ length: 100 }, () => ({
          field: long(unit, 64),
          from: long(unit, 500),
          to: long(unit, 500),
        })),
        details: {
          id: long(unit, 6_000),
          product_arn: long(unit, 6_000),
          title: long(unit, 6_000),
          description: long(unit, 6_000),
          source: long(unit, 6_000),
          types: Array.from({ length: 50 }, () => long(unit, 6_000)),
          resources: Array.from({ length: 32 }, () => ({ type: long(unit, 600), id: long(unit, 600) })),
        },
        plan: { because: long(unit, 6_000) },
      });
      const message = renderSns(notice, view);
      expect(message.bytes).toBeLessThanOrEqual(24_000);
      expect(message.truncated).toBe(true);
      expect(bodyOf(message.Message).email).toContain('You do now: ');
    },
  );
});
