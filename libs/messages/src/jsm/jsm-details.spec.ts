import { CHANNEL_LIMITS } from '../channel-limits.js';
import { createTextCutter } from '../cut-texts.js';
import type { Section } from '../section.js';
import { jsmDetails } from './jsm-details.js';

const facts = (...entries: { key: string; value: string }[]): Section => ({ kind: 'facts', entries });

describe('jsmDetails', () => {
  it('gathers types, and gives the later of two values under one name', () => {
    const sections = [
      facts({ key: 'type', value: 'A' }, { key: 'type', value: 'B' }, { key: 'due', value: 'soon' }),
      facts({ key: 'due', value: '12:22 UTC' }),
    ];
    expect(jsmDetails(sections, createTextCutter())).toEqual({ type: 'A; B', due: '12:22 UTC' });
  });

  // Planted: names are not counted.
  it('is not longer than all details together may be', () => {
    const entries = Array.from({ length: 40 }, (_, n) => ({ key: `fact ${n}`, value: 'x'.repeat(300) }));
    const cutter = createTextCutter();
    const details = Object.entries(jsmDetails([facts(...entries), facts(...entries)], cutter));
    const length = details.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(length).toBeLessThanOrEqual(CHANNEL_LIMITS.jsm.details);
    expect(length).toBeGreaterThan(CHANNEL_LIMITS.jsm.details - 50);
    expect(cutter.wasCut()).toBe(true);
  });
});
