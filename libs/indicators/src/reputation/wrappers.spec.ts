import {
  withBudget,
  withCache,
  withTimeout,
  type Lookup,
  type Reputation,
  type ReputationProvider,
  type Timer,
} from '../index.js';

const start = Date.parse('2026-11-24T12:00:00Z');
const about = (value: string): Lookup => ({ type: 'ipv4-addr', value });
const answer = (lookup: Lookup, verdict: 'malicious' | 'benign' | 'unknown' = 'unknown'): Reputation => ({
  ...lookup,
  source: 'feed',
  at: new Date(start).toISOString(),
  verdict,
});

/** A provider that answers when it is told to, and what it was asked. */
function byHand() {
  const open = new Map<string, (reputation: Reputation) => void>();
  const asked: string[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const provider: ReputationProvider = {
    name: 'feed',
    lookUp: (lookup, signal) => {
      asked.push(lookup.value);
      signals.push(signal);
      return new Promise((resolve) => open.set(lookup.value, resolve));
    },
  };
  const give = (value: string) => open.get(value)?.(answer(about(value)));
  return { provider, asked, signals, give };
}
const says = (given: (lookup: Lookup) => Reputation | Promise<Reputation>) => {
  const asked: string[] = [];
  const provider: ReputationProvider = {
    name: 'feed',
    lookUp: async (lookup) => {
      asked.push(lookup.value);
      return given(lookup);
    },
  };
  return { provider, asked };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('withTimeout', () => {
  const timers: { callback: () => void; milliseconds: number; cancelled: boolean }[] = [];
  const timer: Timer = (callback, milliseconds) => {
    const one = { callback, milliseconds, cancelled: false };
    timers.push(one);
    return () => void (one.cancelled = true);
  };
  beforeEach(() => void (timers.length = 0));
  const options = { milliseconds: 2_000, timer, clock: () => start };

  it('gives what comes in time, and stops its timer', async () => {
    const { provider } = says((lookup) => answer(lookup, 'malicious'));
    expect((await withTimeout(provider, options).lookUp(about('a'))).verdict).toBe('malicious');
    expect(timers).toEqual([expect.objectContaining({ milliseconds: 2_000, cancelled: true })]);
  });

  // Planted fault seen red: the signal is not aborted.
  it('is an error after the time, and tells the provider; what comes later is nothing', async () => {
    const { provider, signals, give } = byHand();
    const answered = withTimeout(provider, options).lookUp(about('a'));
    timers[0]?.callback();
    expect(await answered).toEqual({
      ...{ type: 'ipv4-addr', value: 'a', source: 'feed', at: '2026-11-24T12:00:00.000Z', verdict: 'error' },
      error: { kind: 'timeout', message: 'no answer within 2000 ms' },
    });
    expect(signals[0]?.aborted).toBe(true);
    give('a');
    await settled();
  });

  it('ends with its caller', async () => {
    const { provider, signals } = byHand();
    const caller = new AbortController();
    const answered = withTimeout(provider, options).lookUp(about('a'), caller.signal);
    caller.abort();
    expect((await answered).verdict).toBe('error');
    expect([signals[0]?.aborted, timers[0]?.cancelled]).toEqual([true, true]);
    const { provider: another, asked } = byHand();
    expect((await withTimeout(another, options).lookUp(about('a'), caller.signal)).verdict).toBe('error');
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('makes a value of it where the provider %s', async (_, lookUp) => {
    for (const wrap of [
      (one: ReputationProvider) => withTimeout(one, options),
      (one: ReputationProvider) => withCache(one),
      (one: ReputationProvider) => withBudget(one, { lookups: 1 }),
    ]) {
      const given = await wrap({ name: 'feed', lookUp }).lookUp(about('a'));
      expect(given).toMatchObject({ verdict: 'error', error: { kind: 'failed', message: 'broken' } });
    }
  });

  it('waits for real without a timer of ours', async () => {
    const { provider } = byHand();
    const given = await withTimeout(provider, { milliseconds: 5 }).lookUp(about('a'));
    expect(given).toMatchObject({ error: { kind: 'timeout' } });
  });

  it.each([0, -1, Number.NaN])('refuses %p milliseconds', (milliseconds) => {
    expect(() => withTimeout(byHand().provider, { milliseconds })).toThrow(RangeError);
  });
});

describe('withCache', () => {
  let now = start;
  const clock = () => now;
  beforeEach(() => void (now = start));

  it.each<[Reputation['verdict'], number]>([
    ['malicious', 86_400],
    ['benign', 21_600],
    ['unknown', 21_600],
    ['error', 300],
  ])('keeps %s for %p seconds', async (verdict, seconds) => {
    const error = { kind: 'refused', message: 'no' } as const;
    const { provider, asked } = says((lookup) => ({ ...answer(lookup), verdict, error }) as Reputation);
    const cached = withCache(provider, { clock });
    await cached.lookUp(about('a'));
    now += seconds * 1_000 - 1;
    expect((await cached.lookUp(about('a'))).verdict).toBe(verdict);
    expect([asked.length, cached.known?.(about('a'))?.verdict]).toEqual([1, verdict]);
    now += 1;
    expect(cached.known?.(about('a'))).toBeUndefined();
    await cached.lookUp(about('a'));
    expect(asked.length).toBe(2);
  });

  it('keeps an error for as long as the provider asks for', async () => {
    const error = { kind: 'limit', message: 'quota', retryAfter: 3_600_000 } as const;
    const { provider, asked } = says(
      (lookup) => ({ ...answer(lookup), verdict: 'error', error }) as Reputation,
    );
    const cached = withCache(provider, { clock, seconds: { error: 0 } });
    await cached.lookUp(about('a'));
    now += 3_599_999;
    await cached.lookUp(about('a'));
    expect(asked.length).toBe(1);
  });

  // Planted fault seen red: the one that was asked for first goes first, however often it is asked for.
  it('forgets what was longest not asked for', async () => {
    const { provider, asked } = says((lookup) => answer(lookup));
    const cached = withCache(provider, { clock, entries: 2 });
    for (const value of ['a', 'b', 'a', 'c', 'a', 'b']) await cached.lookUp(about(value));
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('asks once for two that ask at once, and tells types apart', async () => {
    const { provider, asked, give } = byHand();
    const cached = withCache(provider, { clock });
    const both = [cached.lookUp(about('a')), cached.lookUp(about('a'))];
    const other = cached.lookUp({ type: 'domain-name', value: 'b' });
    await settled();
    give('a');
    give('b');
    expect(await Promise.all(both)).toHaveLength(2);
    await other;
    expect(asked).toEqual(['a', 'b']);
  });

  it('keeps nothing where it may not', async () => {
    const { provider, asked } = says((lookup) => answer(lookup));
    const cached = withCache(provider, { clock, seconds: { unknown: 0 } });
    const none = withCache(provider, { clock, entries: 0 });
    for (const one of [cached, cached, none, none]) await one.lookUp(about('a'));
    expect(asked.length).toBe(4);
  });
});

describe('withBudget', () => {
  it('is an error beyond its lookups', async () => {
    const { provider, asked } = says((lookup) => answer(lookup));
    const budget = withBudget(provider, { lookups: 2, clock: () => start });
    const given = await Promise.all(['a', 'b', 'c'].map((value) => budget.lookUp(about(value))));
    expect(given.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'error']);
    expect(given[2]).toMatchObject({ error: { kind: 'limit', message: 'the budget of 2 lookups is spent' } });
    expect(asked).toEqual(['a', 'b']);
  });

  // Planted fault seen red: whoever is next starts before another has ended.
  it('asks so many at once, the others in turn', async () => {
    const { provider, asked, give } = byHand();
    const budget = withBudget(provider, { lookups: 9, concurrency: 2 });
    const all = ['a', 'b', 'c', 'd'].map((value) => budget.lookUp(about(value)));
    await settled();
    expect(asked).toEqual(['a', 'b']);
    give('b');
    await settled();
    expect(asked).toEqual(['a', 'b', 'c']);
    for (const value of ['a', 'c']) give(value);
    await settled();
    give('d');
    expect(await Promise.all(all)).toHaveLength(4);
  });

  it('spends nothing on what a cache inside knows', async () => {
    const { provider, asked } = says((lookup) => answer(lookup));
    const cached = withCache(withTimeout(provider, { milliseconds: 1_000 }));
    await cached.lookUp(about('a'));
    const budget = withBudget(cached, { lookups: 1 });
    const given = await Promise.all(['a', 'a', 'b', 'c'].map((value) => budget.lookUp(about(value))));
    expect(given.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unknown', 'error']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('does not ask for a caller that gave up while it waited', async () => {
    const { provider, asked, give } = byHand();
    const budget = withBudget(provider, { lookups: 9, concurrency: 1 });
    const caller = new AbortController();
    const first = budget.lookUp(about('a'));
    const second = budget.lookUp(about('b'), caller.signal);
    await settled();
    caller.abort();
    give('a');
    await first;
    expect((await second).verdict).toBe('error');
    expect(asked).toEqual(['a']);
  });

  it.each([
    [{ lookups: -1 }, 'lookups: found -1, allowed: whole numbers from 0'],
    [{ lookups: 1.5 }, 'lookups: found 1.5'],
    [{ lookups: 1, concurrency: 0 }, 'concurrency: found 0, allowed: whole numbers from 1'],
  ])('refuses %j', (options, message) => {
    expect(() => withBudget(byHand().provider, options)).toThrow(message);
  });
});
