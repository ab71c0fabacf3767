import { slackChannel } from './slack-channel.js';

describe('slackChannel', () => {
  it.each(['C012AB3CD', 'G012AB3CD4E', 'soc', '#soc-alerts_2', 'sicherheit-größe', '警報', 'a'.repeat(80)])(
    'takes %j',
    (hint) => expect(slackChannel(hint)).toBe(hint),
  );

  it.each([
    undefined,
    '',
    '#',
    'SEC',
    'U012AB3CD',
    'a b',
    'a.b',
    '@channel',
    '<!channel>',
    '##soc',
    'soc\n',
    'a'.repeat(81),
    `npm_${'a'.repeat(36)}`,
  ])('leaves %j', (hint) => expect(slackChannel(hint)).toBeUndefined());
});
