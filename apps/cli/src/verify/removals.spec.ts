import { createRemovals } from './removals.js';

// Planted faults seen red: the first failure ends it; the oldest first.
it('removes the newest first, goes on after a failure, and says what is left', async () => {
  const removals = createRemovals();
  const gone: string[] = [];
  for (const name of ['a', 'b', 'c'])
    removals.add({
      what: `the queue ${name}`,
      byHand: 'delete it',
      remove: async () => {
        if (name === 'b') throw new Error('AccessDenied');
        gone.push(name);
      },
    });
  expect(await removals.removeAll()).toEqual(['the queue b is left behind (AccessDenied): delete it']);
  expect(gone).toEqual(['c', 'a']);
  expect(await removals.removeAll()).toEqual([]);
});
