import { createPace } from './pace.js';

// Planted fault seen red: no wait.
it('lets so many begin a second', async () => {
  const pace = createPace(100, new AbortController().signal);
  const start = performance.now();
  for (let call = 0; call < 21; call += 1) await pace();
  expect(performance.now() - start).toBeGreaterThanOrEqual(195);
});

it('does not catch up after a rest', async () => {
  const pace = createPace(50, new AbortController().signal);
  await pace();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  for (let call = 0; call < 4; call += 1) await pace();
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
});

it('ends with the signal', async () => {
  const stop = new AbortController();
  const pace = createPace(0.01, stop.signal);
  await pace();
  setTimeout(() => stop.abort(), 5);
  await expect(pace()).rejects.toMatchObject({ name: 'AbortError' });
});
