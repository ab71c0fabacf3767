import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRawObject, type RawObject } from '../../raw-json.js';
import { defaultStack } from '../fixtures/deployments.js';
import { LEFT_ALONE, mailStack, ownPolicyStack } from '../fixtures/other-stacks.js';
import { proveCoverage } from '../prove-coverage.js';
import { BASE_FINDINGS } from '../witness/base-findings.js';
import { configuration } from './configurations.js';
import { searchRandomly } from './search-randomly.js';

const now = '2026-11-24T12:00:00Z';
const data = resolve(
  process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../../shared/data'),
  'findings',
);

/** Real findings, as far as they are there: their members are kept, their states and severities are not. */
function realFindings(): readonly RawObject[] {
  if (!existsSync(data)) {
    process.stderr.write(`NOTICE: ${data} is absent: only generated findings are sent.\n`);
    return [];
  }
  return readdirSync(data)
    .filter((file) => file.endsWith('.json') && file.includes('asff'))
    .flatMap((file): readonly unknown[] => {
      const read: unknown = JSON.parse(readFileSync(join(data, file), 'utf8'));
      return Array.isArray(read) ? (read as readonly unknown[]) : [read];
    })
    .filter((record): record is RawObject => isRawObject(record) && typeof record['ProductArn'] === 'string');
}

/** A million findings, in every scenario of each of the proved deployments: what is proved has no hole that chance finds. */
it('a random search of a million findings finds no hole in what was proved', () => {
  const bases = [...BASE_FINDINGS, ...realFindings()];
  const stacks = [
    { deployment: defaultStack(), findings: 600_000 },
    { deployment: mailStack(), findings: 200_000 },
    { deployment: ownPolicyStack(), findings: 100_000, acknowledged: LEFT_ALONE },
    ...[1, 2, 3, 4, 5].map((seed) => ({ deployment: configuration(seed, true), findings: 20_000 })),
  ];
  let sent = 0;
  let required = 0;
  for (const { deployment, findings, ...more } of stacks) {
    expect(proveCoverage({ deployment, now, ...more }).outcome).toBe('proved');
    const result = searchRandomly({
      deployment,
      findings,
      seed: findings,
      now: Date.parse(now),
      bases,
      ...more,
    });
    expect(result.lost.slice(0, 1)).toEqual([]);
    sent += findings;
    required += result.required;
  }
  process.stdout.write(`${JSON.stringify({ sent, bases: bases.length, required, lost: 0 })}\n`);
  expect(sent).toBe(1_000_000);
}, 3_600_000);
