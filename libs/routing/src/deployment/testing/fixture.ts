import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `src/deployment/fixtures`, parsed. */
export function fixture(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(__dirname, '../fixtures', name), 'utf8'));
}
