import { waitFor } from './wait-for.js';

const forever = new AbortController().signal;

describe('waitFor', () => {
  it('gives what it sees, after as many looks as it takes', async () => {
    let looks = 0;
    const seen = await waitFor(async () => ((looks += 1) === 3 ? 'x' : undefined), {
      timeoutMs: 60_000,
      pollMs: 1,
      signal: forever,
    });
    expect([seen, looks]).toEqual(['x', 3]);
  });

  // Planted fault seen red: no look after the time.
  it('looks once more when the time is over, then gives up', async () => {
    const lefts: number[] = [];
    const seen = await waitFor(async (left) => void lefts.push(left), {
      timeoutMs: 20,
      pollMs: 1_000,
      signal: forever,
    });
    expect(seen).toBeUndefined();
    // A timer may be a little early: then it looks once more.
    expect(lefts.length).toBeGreaterThanOrEqual(2);
    expect(lefts.at(-1)).toBe(0);
  });

  it('ends with the signal, in the middle of a wait', async () => {
    const stop = new AbortController();
    const waiting = waitFor(async () => undefined, {
      timeoutMs: 60_000,
      pollMs: 60_000,
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 5);
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
