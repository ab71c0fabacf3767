import type { Read } from '../found.js';
import type { Check } from '../verify-report.js';

/** A check of something that AWS would not show. */
export function notRead(
  id: Check['id'],
  { call, code, message }: Extract<Read<unknown>, { ok: false }>,
): Check {
  return {
    id,
    outcome: 'failed',
    detail: `${call} was refused: ${code}: ${message}`,
    advice: '"tocsin verify --permissions" prints what the caller needs.',
  };
}
