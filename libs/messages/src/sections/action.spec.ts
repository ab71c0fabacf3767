import type { FindingClass, NoticeEvent, ResponseAction } from '@tocsin/findings';
import { aNotice, type Differences } from '../fixtures/notices.js';
import { toTold } from '../told.js';
import type { NoticeView } from '../view.js';
import { describeAction } from './action.js';

const view: NoticeView = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

function action(differences: Differences = {}, differs: Partial<NoticeView> = {}) {
  return describeAction(toTold(aNotice(differences), { ...view, ...differs }));
}

describe('what was done', () => {
  it.each([
    ['notified', 'opened', 'incident opened, finding will be marked NOTIFIED, nothing contained by Tocsin'],
    ['none', 'opened', 'incident opened, nothing contained by Tocsin'],
    [undefined, 'raised', 'incident raised to P1, nothing contained by Tocsin'],
    ['notified', 'enriched', 'more was looked up (see below), nothing contained by Tocsin'],
    ['notified', 'acknowledged', 'somebody has taken this incident'],
  ] as const)('with mark %s: %s', (mark, event, done) => {
    expect(action({ event }, { mark }).done).toBe(done);
  });

  // Planted: `marks` of every event true; a closed finding is then said to be marked NOTIFIED.
  it.each([
    ['resolved', 'RESOLVED', 'ACTIVE', 'the finding was set to RESOLVED in Security Hub'],
    ['resolved', 'NOTIFIED', 'ARCHIVED', 'the product archived the finding'],
    ['resolved', undefined, undefined, 'the finding was closed'],
    ['raised', 'NOTIFIED', 'ACTIVE', 'incident raised to P1, nothing contained by Tocsin'],
  ] as const)('%s, %s, %s: the truth', (event, workflow_status, record_state, done) => {
    expect(action({ event, details: { workflow_status, record_state } }, { mark: 'notified' }).done).toBe(
      done,
    );
  });
});

describe('what you do', () => {
  it.each([
    ['immediate_response', 'You do now'],
    ['escalated_response', 'You do next'],
    ['standard_response', 'You do'],
    ['low_priority_response', 'You do, in planned work'],
    ['constructor', 'You do'],
  ])('%s: %s', (response, lead) => {
    expect(action({ plan: { action: response as ResponseAction } }).lead).toBe(lead);
  });

  it.each([
    ['threat', /^check whether this is a real attack on i-0abc1234def567890; if it is, contain it/],
    ['exposure', /^check who can reach i-0abc1234def567890, and close/],
    ['vulnerability', /^patch i-0abc1234def567890 or shield it/],
    ['data', /^check who could read i-0abc1234def567890, close it/],
    ['posture', /^correct the configuration of i-0abc1234def567890, or record/],
    ['toString', /^look at i-0abc1234def567890$/],
  ])('%s', (kind, todo) => {
    expect(action({ details: { class: kind as FindingClass } }).todo).toMatch(todo);
  });

  it.each([
    [{ resources: [], resource_count: 0 }, 'attack on the resource;'],
    [{ resource_count: 12 }, 'attack on i-0abc1234def567890 and 11 more;'],
    [{ severity: 'UNKNOWN' }, 'judge how bad this is (the finding does not say), then check whether'],
    [
      { sample: true },
      'ask who is testing, since the product marks this as a sample; if nobody is, treat it as real',
    ],
  ] as const)('%j', (details, todo) => {
    expect(action({ details }).todo).toContain(todo);
  });

  it.each(['acknowledged', 'suppressed', 'resolved', 'heartbeat'] as const)(
    'nothing, once %s',
    (event: NoticeEvent) => {
      expect(action({ event })).toMatchObject({ lead: 'You do', todo: expect.stringMatching(/^nothing/) });
    },
  );
});

describe('the one link', () => {
  const runbook = 'https://wiki.example.com/runbook';

  it.each([
    ['the console', {}, {}, 'https://console.aws.amazon.com/'],
    ['the console before the runbook', { plan: { runbook } }, {}, 'https://console.aws.amazon.com/'],
    ['the runbook without a console', { plan: { runbook } }, { links: { console: false } }, runbook],
    [
      'the runbook where there is no console',
      {
        plan: { runbook },
        details: { product_arn: 'arn:aws-iso-e:securityhub:eu-isoe-west-1::product/a/b' },
      },
      {},
      runbook,
    ],
  ])('%s', (_, differences, differs, start) => {
    const { link, otherwise } = action(differences, differs);
    expect(link?.href.startsWith(start)).toBe(true);
    expect(otherwise).toBeUndefined();
  });

  it('says where to look when there is none', () => {
    const { link, otherwise } = action(
      { plan: { runbook: 'http://wiki.example.com' } },
      { links: { console: false } },
    );
    expect(link).toBeUndefined();
    expect(otherwise).toBe('open Security Hub and search for the finding id below');
  });
});
