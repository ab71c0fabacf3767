import { aNotice } from './fixtures/notices.js';
import { gatherNotice, stormNotice } from './fixtures/digest-notices.js';
import { recordStep } from './record-step.js';

// Planted fault seen red: `none` for every digest; ten thousand findings then reach no ticket system and no pager.
it.each([
  ['a storm', stormNotice, 'open'],
  ['what was gathered', gatherNotice, 'open'],
  ['a digest of nothing that is known', aNotice({ event: 'digest' }), 'none'],
  ['a heartbeat', aNotice({ event: 'heartbeat' }), 'none'],
] as const)('%s: %s', (_, notice, step) => {
  expect(recordStep(notice)).toBe(step);
});
