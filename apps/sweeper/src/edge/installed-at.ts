import { installedKey } from '@tocsin/functions';
import type { Mode } from '@tocsin/functions';
import type { Ports } from '../sweep/ports.js';

/** Since when incidents are told, ISO 8601; `now` where the processor has not run yet. */
export async function installedAt(readLedger: Ports['readLedger'], mode: Mode, now: string): Promise<string> {
  const key = installedKey(mode);
  const row: unknown = (await readLedger([key])).get(key);
  const at = typeof row === 'object' && row !== null && 'at' in row ? row.at : undefined;
  return typeof at === 'string' ? at : now;
}
