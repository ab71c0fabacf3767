import { diceOf } from './dice.js';
import { keyHeader, startReceiver } from './receiver.js';

const post = (url: string, key: string, body = '{}') =>
  fetch(url, { method: 'POST', headers: { [keyHeader]: key }, body }).then(
    ({ status }) => status,
    () => 'cut',
  );

// Planted fault: one that keeps what came last changes the body.
test('the receiver has each key once, as it came first, and counts the rest', async () => {
  const receiver = await startReceiver(() => 1);
  expect([await post(receiver.url, 'a/1', 'first'), await post(receiver.url, 'a/1', 'again')]).toEqual([
    201, 200,
  ]);
  expect([await post(receiver.url, 'a/2'), await post(receiver.url, '')]).toEqual([201, 400]);
  expect([...receiver.accepted]).toEqual([
    ['a/1', 'first'],
    ['a/2', '{}'],
  ]);
  expect([...receiver.seen]).toEqual([
    ['a/1', 2],
    ['a/2', 1],
  ]);
  await receiver.close();
});

test('some answers are lost, after it was accepted', async () => {
  const receiver = await startReceiver(diceOf(1));
  const answers: unknown[] = [];
  for (let index = 0; index < 100; index += 1) answers.push(await post(receiver.url, `${index}/1`));
  expect(receiver.accepted.size).toBe(100);
  expect(answers).toContain('cut');
  expect(answers.filter((answer) => answer === 'cut').length).toBeLessThan(20);
  await receiver.close();
});
