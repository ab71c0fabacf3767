import { CHANNEL_LIMITS } from '../channel-limits.js';
import { aNotice } from '../fixtures/notices.js';
import { renderTeams } from './render-teams.js';
import type { TeamsElement, TeamsRequest, TeamsRun } from './teams-message.js';
import { bytesOver } from './teams-size.js';
import { bold, code, next, run, subtle } from './teams-text.js';

const { message } = renderTeams(aNotice(), { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' });

function requestOf(element: TeamsElement, count: number): TeamsRequest {
  // A message is read-only and exact; here it is changed on purpose.
  const request = structuredClone(message) as unknown as {
    attachments: [{ content: { body: TeamsElement[] } }];
  };
  request.attachments[0].content.body = Array.from({ length: count }, () => element);
  return request as unknown as TeamsRequest;
}

const overOf = (request: TeamsRequest) =>
  Buffer.byteLength(JSON.stringify(request)) - CHANNEL_LIMITS.teams.bytes;

const headline: TeamsRun = { ...bold('警'), size: 'large', color: 'attention' };

/** Everything as large as it gets beside its text, and the text of letters of three bytes. */
const LARGEST: readonly [string, TeamsElement][] = [
  ['a headline', next(headline, headline, headline)],
  ['a time that is struck', next({ ...run('警'), strikethrough: true })],
  ['an id', next(code('警'))],
  ['small print', next(subtle('警'))],
  ['a container', { type: 'Container', separator: true, style: 'emphasis', items: [next(run('警'))] }],
  [
    'a button',
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.OpenUrl', title: '警', url: 'https://a.b', style: 'positive' }],
    },
  ],
];

describe('bytesOver', () => {
  // Planted fault seen red: a run is thought to take 60 bytes beside its text.
  it.each(LARGEST)('never says less than there is: %s', (_, element) => {
    const request = requestOf(element, 60);
    expect(bytesOver(request)).toBeGreaterThanOrEqual(overOf(request));
  });

  it.each(LARGEST)('is exact where there is too much: %s', (_, element) => {
    const request = requestOf(element, 400);
    expect(bytesOver(request)).toBe(overOf(request));
  });

  it('needs no JSON on most days', () => expect(bytesOver(message)).toBeGreaterThan(overOf(message)));
});
