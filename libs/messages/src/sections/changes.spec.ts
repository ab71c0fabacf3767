import { aNotice } from '../fixtures/notices.js';
import { toTold } from '../told.js';
import { describeChanges } from './changes.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

describe('changes', () => {
  it('says what was and what is, with times as people read them', () => {
    const changes = [
      { field: 'respond_by', from: '2026-11-24T13:07:10.000Z', to: '2026-11-24T12:22:10.000Z' },
      { field: 'title', to: 'a\nb' },
    ];
    expect(describeChanges(toTold(aNotice({ changes }), view))).toEqual({
      kind: 'changes',
      changes: [
        { field: 'respond by', from: '2026-11-24 13:07 UTC', to: '2026-11-24 12:22 UTC' },
        { field: 'title', to: 'a b' },
      ],
      more: 0,
    });
  });

  it('lists ten and counts the rest', () => {
    const changes = Array.from({ length: 14 }, (_, n) => ({ field: `f${n}`, to: 'x' }));
    const section = describeChanges(toTold(aNotice({ changes }), view));
    expect([section?.changes.length, section?.more]).toEqual([10, 4]);
  });
});
