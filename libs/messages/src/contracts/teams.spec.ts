import { aNotice } from '../fixtures/notices.js';
import { renderTeams } from '../teams/render-teams.js';
import type { TeamsMessage } from '../teams/teams-message.js';
import { problemsOfTeams } from './teams.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const CARD = 'attachments.0.content';

/** A good message with one thing changed: `at` is where, in dots. */
function broken(at: string, value: unknown): TeamsMessage {
  const made = structuredClone(renderTeams(aNotice(), view));
  const keys = at.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((left: unknown, key) => (left as Record<string, unknown>)[key], made.message);
  if (value === undefined) delete (owner as Record<string, unknown>)[last];
  else (owner as Record<string, unknown>)[last] = value;
  return made;
}

const run = (text: string) => ({ type: 'TextRun', text });
const open = (title: string, url = 'https://docs.aws.amazon.com/') => ({
  type: 'Action.OpenUrl',
  title,
  url,
});
const actions = (...all: unknown[]) => ({ type: 'ActionSet', actions: all });

describe('the contract of Teams', () => {
  it('takes what is made', () => {
    expect(problemsOfTeams(renderTeams(aNotice(), view))).toEqual([]);
    expect(problemsOfTeams(broken(`${CARD}.body.1`, actions(open('Open'))))).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['another type', 'type', 'card'],
    ['a field that is none', 'summary', 'x'],
    ['no card', 'attachments', []],
    ['another content', 'attachments.0.contentType', 'text/html'],
    ['an address of the content', 'attachments.0.contentUrl', 'https://a.example'],
    ['another version', `${CARD}.version`, '1.5'],
    ['another schema', `${CARD}.$schema`, 'https://evil.example'],
    ['a narrow card', `${CARD}.msteams.width`, 'Half'],
    ['mentions', `${CARD}.msteams.entities`, []],
    ['no fallback', `${CARD}.fallbackText`, undefined],
    ['markdown in the fallback', `${CARD}.fallbackText`, '[click](x)'],
    ['an escape that is escaped', `${CARD}.fallbackText`, '\\\\*bold*'],
    ['an address in the fallback', `${CARD}.fallbackText`, 'see https://evil.example'],
    ['no body', `${CARD}.body`, []],
    ['an element that is none', `${CARD}.body.0.type`, 'TextBlock'],
    ['a field that no element has', `${CARD}.body.0.wrap`, true],
    ['an empty run', `${CARD}.body.0.inlines.0.text`, ''],
    ['a macro', `${CARD}.body.0.inlines.0.text`, 'at {{TIME(x)}}'],
    ['a raw address', `${CARD}.body.0.inlines.0.text`, 'https://evil.example'],
    ['a host that is linked', `${CARD}.body.0.inlines.0.text`, 'www.evil.example'],
    ['two lines in a run', `${CARD}.body.0.inlines.0.text`, 'a\nb'],
    ['a run that is no run', `${CARD}.body.0.inlines.0`, 'text'],
    ['a run that opens a page', `${CARD}.body.0.inlines.0.selectAction`, open('x')],
    ['a colour that is none', `${CARD}.body.0.inlines.0.color`, '#B60205'],
    ['a paragraph without text', `${CARD}.body.0.inlines`, []],
    ['a spacing that is none', `${CARD}.body.0.spacing`, 'tiny'],
    ['a container without items', `${CARD}.body.0`, { type: 'Container', separator: true, items: [] }],
    ['no buttons', `${CARD}.body.0`, actions()],
    ['too many buttons', `${CARD}.body.0`, actions(...Array.from({ length: 7 }, () => open('x')))],
    ['a button too long by one', `${CARD}.body.0`, actions(open('x'.repeat(76)))],
    ['a button that is not https', `${CARD}.body.0`, actions(open('x', 'http://a.example'))],
    ['a button that runs a script', `${CARD}.body.0`, actions(open('x', 'javascript:alert(1)'))],
    ['a button that sends', `${CARD}.body.0`, actions({ type: 'Action.Submit', title: 'x' })],
    ['too many bytes', `${CARD}.body.0.inlines`, [run('警'.repeat(6_000))]],
  ])('refuses %s', (_, at, value) => {
    expect(problemsOfTeams(broken(at, value))).not.toEqual([]);
  });
});
