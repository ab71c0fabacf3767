import { dueIn, readDigestMessage } from './digest-messages.js';

const digest = 'a'.repeat(40);

// Planted fault seen red: `left` that is not made less.
it.each([
  [86_400, 96],
  [300, 1],
  [901, 2],
  [0, 1],
])('a digest that is due in %d seconds takes %d messages', (seconds, hops) => {
  let waited = 0;
  let count = 0;
  for (let left = seconds, first = true; first || left > 0; first = false) {
    const { message, delaySeconds } = dueIn(digest, left);
    if (message.schema !== 'tocsin.digest-due/1') throw new Error(message.schema);
    expect(delaySeconds).toBeLessThanOrEqual(900);
    waited += delaySeconds;
    count += 1;
    left = message.left;
  }
  expect([waited, count]).toEqual([seconds, hops]);
});

it.each([
  [{ schema: 'tocsin.digest-due/1', digest, left: 0 }, true],
  [{ schema: 'tocsin.digest-mark/1', digest, shard: 'f', after: '' }, true],
  [{ schema: 'tocsin.digest-due/1', digest, left: -1 }, false],
  [{ schema: 'tocsin.digest-due/1', digest: 'x', left: 0 }, false],
  [{ schema: 'tocsin.digest-due/2', digest, left: 0 }, false],
  [{ schema: 'tocsin.digest-mark/1', digest, shard: 'g', after: '' }, false],
  [{ schema: 'tocsin.digest-mark/1', digest, shard: 'a', after: '../x' }, false],
])('%j is read: %p', (value, isRead) => {
  expect(readDigestMessage(value)).toEqual(isRead ? value : undefined);
});
