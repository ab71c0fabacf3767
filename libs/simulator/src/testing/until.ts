import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, at most 20 s: tests wait for what happens, not for a time. */
export async function until(holds: () => boolean): Promise<void> {
  for (let look = 0; look < 2_000 && !holds(); look += 1) await sleep(10);
  if (!holds()) throw new Error('what the test waits for did not happen in 20 s');
}
