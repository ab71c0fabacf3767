import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFinding, recipePolicy, triage } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import { loadPolicy } from './policy-file.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-policy-'));
const path = join(folder, 'policy.json');
afterAll(() => rmSync(folder, { recursive: true }));

function stored(text: string): string {
  writeFileSync(path, text);
  return createHash('sha256').update(text).digest('hex');
}

describe('loadPolicy', () => {
  it('loads the policy that was deployed', () => {
    const sha256 = stored(JSON.stringify(recipePolicy));
    expect(loadPolicy(path, sha256)).toMatchObject({ sha256, policy: expect.anything() });
    expect(loadPolicy(path, sha256).problem).toBeUndefined();
  });

  // Seen red with the fallback taken out: loadPolicy threw.
  it.each([
    ['is missing', () => ({ path: join(folder, 'none.json'), sha256: '0' })],
    ['is another', () => ({ path, sha256: (stored(JSON.stringify(recipePolicy)), '0'.repeat(64)) })],
    ['is not JSON', () => ({ path, sha256: stored('{') })],
    ['is not a policy', () => ({ path, sha256: stored('{"schema":"other"}') })],
  ])('tells everything when the policy %s', (_, make) => {
    const { path: where, sha256 } = make();
    const loaded = loadPolicy(where, sha256);
    expect(loaded.problem).toContain('cannot be used');
    const verdict = triage(readFinding(aFinding()), loaded.policy, { now: '2026-11-24T10:00:00.000Z' });
    expect(verdict.suppressed).toBeUndefined();
  });
});
