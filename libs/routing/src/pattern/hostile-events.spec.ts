import { compileEventPattern } from '../index.js';

const SECOND = 1_000_000;

function userTime(run: () => void): number {
  const started = process.cpuUsage().user;
  run();
  return process.cpuUsage().user - started;
}

function nested(levels: number, inner: unknown): unknown {
  return Array.from({ length: levels }).reduce<unknown>((value) => [value], inner);
}

describe('hostile events', () => {
  // Planted fault: the union of a list's elements taken anew for each element. The test then does not end.
  it('lists side by side and in one another take linear time', () => {
    const pattern = compileEventPattern({
      o: { a: ['x'], b: ['x'], z: { c: ['x'] } },
      p: { a: ['x'] },
      q: { a: ['never'] },
    });
    const element = { a: 'x', b: 'x', z: [{ c: 'x' }, { c: 'y' }] };
    const time = (length: number) => {
      const event = {
        o: Array(length).fill(element),
        p: Array(length).fill(element),
        q: Array(length).fill(element),
      };
      return userTime(() => expect(pattern.matches(event)).toBe(false));
    };
    time(1_000);
    expect(time(40_000)).toBeLessThan(2 * SECOND);
  });

  it('an event nested deeper than 1,000 levels is asked without an error', () => {
    const pattern = compileEventPattern({ o: ['x'], 'o.a': [{ exists: false }] });
    expect(pattern.matches({ o: nested(900, 'x') })).toBe(true);
    expect(pattern.matches({ o: nested(100_000, 'x') })).toBe(false);
    expect(pattern.explain({ o: nested(900, 'y') })).toHaveLength(1);
  });

  // Planted fault: the budget of trials not counted down. The test then takes too long.
  it('names with dots that give fields many sources are tried a bounded number of times', () => {
    const names = Array.from({ length: 12 }, (_, at) => `f${at}`);
    const pattern = compileEventPattern({
      a: { b: { c: Object.fromEntries(names.map((name) => [name, ['x']])) } },
    });
    const source = names.map((name) => ({ [name]: 'x' }));
    const event = { a: { b: { c: source }, 'b.c': source }, 'a.b': { c: source }, 'a.b.c': source };
    expect(userTime(() => expect(pattern.matches(event)).toBe(false))).toBeLessThan(SECOND);
  });

  // Planted fault: names joined by dots not bounded. Takes over a second.
  it('a pattern of 1,000 nested names is compiled and asked in linear time', () => {
    const path = `${'a.'.repeat(999)}a`;
    const spent = userTime(() => {
      const pattern = compileEventPattern({ [path]: ['x'] });
      expect(pattern.matches({ [path]: 'x' })).toBe(true);
      expect(pattern.matches({ a: { [path.slice(2)]: ['x'] } })).toBe(true);
      expect(pattern.matches({ a: { [path.slice(4)]: ['x'] } })).toBe(false);
    });
    expect(spent).toBeLessThan(SECOND / 2);
  });

  it('a name that objects inherit is not a member', () => {
    const pattern = compileEventPattern({ a: { inherited: ['yes'] } });
    const prototype: Record<string, unknown> = Object.prototype as never;
    try {
      prototype['inherited'] = 'yes';
      expect(pattern.matches({ a: {} })).toBe(false);
      expect(pattern.matches({ a: { inherited: 'yes' } })).toBe(true);
    } finally {
      delete prototype['inherited'];
    }
    expect(pattern.matches({ a: {} })).toBe(false);
  });

  it('a long list of texts under many alternatives takes no product', () => {
    const branch = (at: number) => ({ $or: [{ [`x${at}`]: ['n'] }, { [`y${at}`]: ['n'] }] });
    const pattern = compileEventPattern({
      t: ['never'],
      a: { ...branch(0) },
      b: { ...branch(1) },
      c: { ...branch(2) },
    });
    const event = { t: Array(100_000).fill('y'), a: { x0: 'n' }, b: { y1: 'n' }, c: { x2: 'n' } };
    expect(userTime(() => expect(pattern.matches(event)).toBe(false))).toBeLessThan(SECOND);
  });
});
