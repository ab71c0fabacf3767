import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './shipped.js';

/** What the last version of each package shipped, as `npm run release:version` wrote it. */
export type ShippedRecord = Readonly<Record<string, { readonly version: string; readonly files: Shipped }>>;

const FILE = 'tools/release/shipped.json';

export function readRecord(root: string): ShippedRecord {
  const file = join(root, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShippedRecord) : {};
}

export function writeRecord(root: string, record: ShippedRecord): void {
  const sorted = Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(join(root, FILE), `${JSON.stringify(sorted, null, 2)}\n`);
}
