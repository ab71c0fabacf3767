import fc from 'fast-check';
import { displayWidth } from '../terminal/display-width.js';
import { withinLines } from './block.js';
import type { Block } from './block.js';
import { clip, clipList } from './clip.js';

const word = fc.stringMatching(/^[a-z]{1,30}$/);

describe('clip', () => {
  it('ends what is cut with an ellipsis', () => {
    expect(clip('one two three four', 9, 2)).toEqual(['one two', 'three fo…']);
    expect(clip('one two', 9, 2)).toEqual(['one two']);
  });

  it('stays within lines and columns', () => {
    const text = fc
      .array(fc.oneof(word, fc.constant('日本語のホスト')), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (one, width, most) => {
          const lines = clip(one, width, most);
          return lines.length <= most && lines.every((line) => displayWidth(line) <= width);
        },
      ),
    );
  });
});

describe('clipList', () => {
  it('says how many more there are', () => {
    expect(clipList('rules: ', ['a', 'b', 'c'], 20, 1)).toEqual(['rules: a, b, c']);
    expect(clipList('rules: ', ['alpha', 'beta', 'gamma'], 20, 1)).toEqual(['rules: alpha (+2)']);
  });

  it('keeps the order, and counts the rest', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 50, max: 90 }),
        (items, width) => {
          const text = clipList('rules: ', items, width, 2).join(' ');
          const shown = text.replace(/^rules: | \(\+\d+\)$/g, '').split(', ');
          const more = Number(/\(\+(\d+)\)$/.exec(text)?.[1] ?? 0);
          return shown.length + more === items.length && shown.every((item, index) => item === items[index]);
        },
      ),
    );
  });

  it('takes 10,000 items at once', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => `rule-${index}`);
    const started = performance.now();
    for (let round = 0; round < 100; round += 1) clipList('rules: ', items, 80, 2);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('withinLines', () => {
  const block = (name: string, needs: number): Block => ({
    most: needs,
    lines: (most) => Array.from({ length: Math.min(needs, most) }, () => name),
  });

  it('gives a line to each, and what is left to the first', () => {
    expect(withinLines([block('a', 1), block('b', 2), block('c', 2)], 4)).toEqual(['a', 'b', 'b', 'c']);
    expect(withinLines([block('a', 1), block('b', 2)], 9)).toEqual(['a', 'b', 'b']);
    expect(withinLines([block('a', 1), block('b', 1), block('c', 1)], 2)).toEqual(['a', 'b']);
  });
});
