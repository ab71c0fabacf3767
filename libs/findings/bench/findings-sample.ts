import { type Random, randomOf } from '@tocsin/bench';
import type { Json } from './sample/base.js';
import { controlFinding } from './sample/control.js';
import { guardDutyFinding } from './sample/guardduty.js';
import { inspectorFinding } from './sample/inspector.js';
import { macieFinding } from './sample/macie.js';
import { thirdPartyFinding } from './sample/third-party.js';

export interface SampleOptions {
  /** @default 1000 */
  readonly count?: number;
  /** The same seed gives the same findings. @default 1 */
  readonly seed?: number;
}

/** What an organization's findings are made of, in parts of a hundred. */
const SHARES: readonly (readonly [upTo: number, make: (random: Random) => Json])[] = [
  [58, controlFinding],
  [80, inspectorFinding],
  [94, guardDutyFinding],
  [97, macieFinding],
  [100, thirdPartyFinding],
];

/**
 * ASFF findings as JSON texts, one each, written for measuring: shapes and sizes as Security Hub sends them (mean about
 * 5 KB), values invented. Documentation accounts, addresses and domains only.
 *
 * @example const texts = findingsSample({ count: 200 });
 */
export function findingsSample({ count = 1000, seed = 1 }: SampleOptions = {}): readonly string[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const share = random.int(1, 100);
    const [, make] = SHARES.find(([upTo]) => share <= upTo) ?? [100, controlFinding];
    return JSON.stringify(make(random));
  });
}
