import type { FaultKind } from '../plan.js';
import { drop } from './drop.js';
import { duplicate } from './duplicate.js';
import { killAfter } from './kill-after.js';
import { killBefore } from './kill-before.js';
import type { Kind } from './kind.js';
import { partial } from './partial.js';
import { reorder } from './reorder.js';
import { reset } from './reset.js';
import { serverError } from './server-error.js';
import { slow } from './slow.js';
import { throttle } from './throttle.js';
import { timeoutAfter } from './timeout-after.js';
import { timeoutBefore } from './timeout-before.js';

/** All ways to fail. */
export const kinds: readonly Kind[] = [
  throttle,
  serverError,
  timeoutBefore,
  timeoutAfter,
  reset,
  partial,
  slow,
  duplicate,
  reorder,
  killBefore,
  killAfter,
  drop,
];

/** The names of all ways to fail that AWS has, for plans that take every one. */
export const faultKinds: readonly FaultKind[] = kinds
  .filter(({ isNamedOnly }) => isNamedOnly !== true)
  .map(({ name }) => name);
