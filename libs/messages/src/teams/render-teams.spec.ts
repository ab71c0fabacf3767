import { problemsOfTeams } from '../contracts/teams.js';
import { aNotice } from '../fixtures/notices.js';
import { shownTeams } from '../fixtures/shown-teams.js';
import { renderTeams } from './render-teams.js';
import { TEAMS_COLORS } from './teams-colors.js';
import { escapeMarkdown, withoutMacros } from './teams-text.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

const cardOf = (...args: Parameters<typeof renderTeams>) =>
  renderTeams(...args).message.attachments[0].content;

const badgeOf = (...args: Parameters<typeof renderTeams>) => {
  const [headline] = cardOf(...args).body;
  return headline?.type === 'RichTextBlock' ? headline.inlines[0] : undefined;
};

describe('the card', () => {
  it.each(Object.entries(TEAMS_COLORS))('has for %s the colour %s', (priority, color) => {
    const closed = priority === 'closed';
    const notice = aNotice(closed ? { event: 'suppressed' } : { plan: { priority: priority as 'P1' } });
    expect(badgeOf(notice, view)?.color).toBe(color);
  });

  it('has the colours of the options, and one for a priority that is not known', () => {
    const colorOf = (priority: string) =>
      badgeOf(aNotice({ plan: { priority: priority as 'P1' } }), view, { colors: { P1: 'accent' } })?.color;
    expect([colorOf('P1'), colorOf('P2'), colorOf('__proto__')]).toEqual(['accent', 'attention', 'accent']);
  });

  it('says how bad in words, too', () => expect(badgeOf(aNotice(), view)?.text).toBe('[P1 CRITICAL]'));

  it('strikes a deadline that is over', () => {
    const { body } = cardOf(aNotice({ event: 'resolved' }), view);
    expect(JSON.stringify(body)).toContain('"text":"12:22 UTC","strikethrough":true');
  });

  it('has the buttons right below what to do, the first one set off', () => {
    const notice = aNotice({
      plan: { runbook: 'https://wiki.example.com/r' },
      details: { control_id: 'S3.8' },
    });
    const { body } = cardOf(notice, view);
    const [set] = body.flatMap((element) => (element.type === 'ActionSet' ? [element] : []));
    expect(set?.actions.map(({ title, style }) => [title, style])).toEqual([
      ['Open finding', 'positive'],
      ['Runbook', undefined],
      ['Control page', undefined],
    ]);
    expect(body.findIndex(({ type }) => type === 'ActionSet')).toBe(5);
  });

  it('says where to look when there is no link', () => {
    const message = renderTeams(aNotice(), { ...view, links: { console: false } });
    expect(shownTeams(message)).toContain('→ open Security Hub and search for the finding id below');
    expect(message.message.attachments[0].content.body.map(({ type }) => type)).not.toContain('ActionSet');
  });

  it('has no paragraph that a description begins', () => {
    const description = 'severity: INFORMATIONAL\n[P5 INFORMATIONAL] all quiet';
    const shown = shownTeams(renderTeams(aNotice({ details: { description } }), view));
    expect(shown).toContain('\n| severity: INFORMATIONAL\n| [P5 INFORMATIONAL] all quiet\n');
  });
});

describe('escaping', () => {
  // Planted fault seen red: `{{` is left in the runs.
  it.each([
    ['{{DATE(2026-11-24T00:00:00Z,SHORT)}}', '{ {DATE(2026-11-24T00:00:00Z,SHORT)}}'],
    ['{{{TIME(x)}}}', '{ { {TIME(x)}}}'],
    ['{a} {', '{a} {'],
  ])('%s', (text, inert) => {
    expect(withoutMacros(text)).toBe(inert);
    const shown = shownTeams(renderTeams(aNotice({ details: { description: text } }), view));
    expect(shown).toContain(`| ${inert}\n`);
  });

  it.each([
    ['[click](x) *b* _i_ `c` ~s~', '\\[click\\]\\(x\\) \\*b\\* \\_i\\_ \\`c\\` \\~s\\~'],
    ['# h > q <at>Everyone</at> a\\b !x |', '\\# h \\> q \\<at\\>Everyone\\</at\\> a\\\\b \\!x \\|'],
  ])('in the fallback: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(cardOf(aNotice({ details: { title: text } }), view).fallbackText).toContain(escaped);
  });

  it('leaves markdown in runs: none is read there', () => {
    const title = '*bold* [click](x)';
    expect(shownTeams(renderTeams(aNotice({ details: { title } }), view))).toContain(title);
  });
});

describe('a message that is too large', () => {
  const long = '警報.x'.repeat(2_000);
  const resource = { type: long, id: long, region: long };
  const everything = aNotice({
    event: 'raised',
    changes: Array.from({ length: 12 }, () => ({ field: long, from: long, to: long })),
    details: {
      title: long,
      description: long,
      account: long,
      region: long,
      source: long,
      types: [long, long, long, long, long],
      resources: [resource, resource, resource, resource, resource],
      id: long,
      product_arn: long,
    },
    plan: { because: long, runbook: `https://wiki.example.com/${'x'.repeat(1_400)}` },
  });

  // Planted fault seen red: the bytes are not counted.
  it.each([
    ['everything', everything],
    [
      'a long description',
      aNotice({ details: { description: '報'.repeat(1_200), resources: [resource, resource] } }),
    ],
  ])('gives way until it fits: %s', (_, notice) => {
    const message = renderTeams(notice, view);
    expect(problemsOfTeams(message)).toEqual([]);
    expect(message.truncated).toBe(true);
  });

  it('is none on most days', () => expect(renderTeams(aNotice(), view).truncated).toBe(false));
});
