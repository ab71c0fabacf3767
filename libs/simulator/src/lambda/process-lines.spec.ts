import { PassThrough } from 'node:stream';
import { END_OF_LINES, readLines } from './process-lines.js';

function aProcess() {
  const [out, error] = [new PassThrough(), new PassThrough()];
  const lines: string[] = [];
  return { out, error, lines, read: readLines([out, error], (line) => lines.push(line)) };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

// Planted fault seen red: `ended` resolves at once.
test('an invocation has ended when both streams have said so, and every line before was read', async () => {
  const { out, error, lines, read } = aProcess();
  let ended = false;
  const done = read.ended('a').then(() => (ended = true));
  out.write(`one\ntwo\n${END_OF_LINES}a\n`);
  await later();
  expect(ended).toBe(false);
  error.write(`three, unfinished${END_OF_LINES}a\n`);
  await done;
  expect(lines).toEqual(['one', 'two', 'three, unfinished']);
});

test('takes what was said before anybody asked, and keeps invocations apart', async () => {
  const { out, error, read } = aProcess();
  for (const id of ['a', 'b']) {
    out.write(`${END_OF_LINES}${id}\n`);
    error.write(`${END_OF_LINES}${id}\n`);
  }
  await later();
  await read.ended('b');
  await read.ended('a');
});

test('does not wait for a process that is gone', async () => {
  const { out, error, read } = aProcess();
  const done = read.ended('a');
  out.end();
  error.end();
  await done;
});
