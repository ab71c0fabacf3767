import { digestIdOf, periodOf } from './digest-id.js';
import type { DigestKey } from './digest-id.js';
import { dueIn } from './digest-messages.js';
import { secondsOf } from './digest-settings.js';
import type { DigestSettings } from './digest-settings.js';
import type { DigestStore } from './digest-store.js';

/** So many digests of a key are looked at in one call: of the period before, this one, and later ones. */
const LOOK = 4;
const MOST_LOOKS = 8;

/**
 * The digest of a key that findings can join now; opens one where there is none. A digest that was opened in one period may
 * still be open in the next. Its due-message is sent before it is opened, so that a digest that has findings has a message
 * that will find it; one that is too many does no harm.
 *
 * @param notBefore - the number of a digest that refused a finding: only later ones
 */
export async function openDigest(
  key: DigestKey,
  settings: DigestSettings,
  now: string,
  store: DigestStore,
  notBefore = 0,
): Promise<{ readonly digest: string; readonly number: number }> {
  const seconds = secondsOf(key.kind, settings);
  const period = periodOf(now, seconds);
  for (let look = 0, first = Math.max(period - 1, notBefore); look < MOST_LOOKS; look += 1, first += LOOK) {
    const numbers = Array.from({ length: LOOK }, (_, at) => first + at);
    const heads = await store.readHeads(numbers.map((number) => digestIdOf(key, number)));
    const found =
      numbers.find((number) => heads.get(digestIdOf(key, number))?.state === 'open') ??
      numbers.find((number) => number >= period && !heads.has(digestIdOf(key, number)));
    if (found === undefined) continue;
    const digest = digestIdOf(key, found);
    if (heads.has(digest)) return { digest, number: found };
    await store.sendLater([dueIn(digest, seconds)]);
    // A conflict: another worker opened it in this moment.
    await store.writeHead({
      digest,
      version: 1,
      state: 'open',
      kind: key.kind,
      words: key.words,
      openedAt: now,
    });
    return { digest, number: found };
  }
  throw new Error(`no open digest of ${key.words} was found among ${LOOK * MOST_LOOKS}`);
}
