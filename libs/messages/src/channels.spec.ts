import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Channel,
  itHoldsTheLaws,
  itHoldsTheLawsOfMachines,
  LAW_VIEWS,
} from './fixtures/channel-laws.js';
import { CHANNELS, MACHINES } from './fixtures/channels.js';
import { openQuestions } from './fixtures/five-answers.js';
import { EVENTS } from './fixtures/golden-notices.js';
import { aNotice } from './fixtures/notices.js';
import type { NoticeView } from './view.js';

// UPDATE_GOLDEN=1 writes the files anew. Read what changed, as somebody who is woken by it.
const update = process.env['UPDATE_GOLDEN'] === '1';

function itIsAsItIsRead(channel: Channel): void {
  it.each(EVENTS)('is as it is read, for $name', ({ name, notice, view }) => {
    const message = channel.render(notice, view);
    expect(channel.problems(message)).toEqual([]);
    if (channel.golden === false) return;
    const file = join(__dirname, '__golden__', channel.name, `${name}.json`);
    const json = `${JSON.stringify(message, null, 2)}\n`;
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, json);
    }
    expect(json).toBe(readFileSync(file, 'utf8'));
  });
}

describe.each(CHANNELS)('$name', (channel) => {
  itHoldsTheLaws(channel);
  itIsAsItIsRead(channel);

  // Planted fault seen red: a headline of 160 columns, after which nobody reads what to do.
  it.each(EVENTS)('answers five questions at a glance, for $name', ({ notice, view }) => {
    const shown = channel.shown?.(channel.render(notice, view));
    if (shown !== undefined) expect(openQuestions(shown, notice, view)).toEqual([]);
  });
});

describe.each(CHANNELS)('$name', (channel) => {
  // Planted fault seen red: defangSections leaves alone what has no scheme.
  it('holds no host, mail address or IPv4 address that a client makes a link of', () => {
    const title = 'It asks c2.evil.com for ops@evil.com at 203.0.113.7';
    const message = channel.render(
      aNotice({ details: { title, description: title } }),
      LAW_VIEWS[0] as NoticeView,
    );
    expect(JSON.stringify(message)).not.toMatch(/evil\.com|203\.0/);
  });
});

describe.each(MACHINES)('$name', (channel) => {
  itHoldsTheLawsOfMachines(channel);
  itIsAsItIsRead(channel);
});
