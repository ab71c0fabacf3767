import { labelledSet, TYPES } from './labelled-set.js';

const set = labelledSet();

describe('the labelled set', () => {
  it.each(TYPES)('has 50 strings with, and 50 with a look-alike of, %s', (type) => {
    expect(
      set.filter(({ has }) => [...has].some((one) => one.startsWith(`${type} `))).length,
    ).toBeGreaterThanOrEqual(50);
    expect(set.filter(({ looksLike }) => looksLike.has(type)).length).toBeGreaterThanOrEqual(50);
  });

  it('says each string once, and holds a quarter of them out', () => {
    expect(new Set(set.map(({ text }) => text)).size).toBe(set.length);
    const part = set.filter(({ heldOut }) => heldOut).length / set.length;
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.3);
  });
});
