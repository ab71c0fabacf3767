import type { DigestSettings } from './digest-settings.js';
import type { DigestStore } from './digest-store.js';
import type { Current, FindingName } from '../batch/ports.js';

/** What a batch needs to tell findings together. */
export interface Digests {
  readonly settings: DigestSettings;
  readonly store: DigestStore;
  /** Findings as they are now. */
  readonly find: (names: readonly FindingName[]) => Promise<Current>;
}
