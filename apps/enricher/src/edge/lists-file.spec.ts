import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLists } from './lists-file.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-lists-'));
const path = join(folder, 'manifest.json');
const now = '2026-11-24T12:00:00Z';
const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');
afterAll(() => rmSync(folder, { recursive: true }));

/** Lists as the construct packs them; `changes` to the manifest's entry of the first. */
function packed(texts: readonly string[], changes: object = {}, manifest: object = {}) {
  const lists = texts.map((text, at) => {
    writeFileSync(join(folder, `${at}.list`), text);
    const kind = at === 0 ? 'deny' : 'allow';
    const entry = { name: `${kind}.txt`, kind, format: 'plain', file: `${at}.list`, sha256: shaOf(text) };
    return at === 0 ? { ...entry, ...changes } : entry;
  });
  const text = JSON.stringify({ schema: 'tocsin.indicator-lists/1', lists, ...manifest });
  writeFileSync(path, text);
  return { path, sha256: shaOf(text) };
}

const verdictOn = async (place: { path: string; sha256: string }, value: string) =>
  (await loadLists(place, now).provider.lookUp({ type: 'ipv4-addr', value })).verdict;

const STIX = JSON.stringify({
  type: 'bundle',
  id: 'bundle--6f1a4c2e-0c8e-4f5e-9d0b-1a2b3c4d5e6f',
  objects: [
    {
      type: 'indicator',
      id: 'indicator--6f1a4c2e-0c8e-4f5e-9d0b-1a2b3c4d5e6f',
      pattern: "[ipv4-addr:value = '203.0.113.7']",
      pattern_type: 'stix',
      valid_from: '2026-01-01T00:00:00Z',
      valid_until: '2026-06-01T00:00:00Z',
    },
  ],
});

describe('loadLists', () => {
  it('knows what the lists say', async () => {
    const place = packed(['203.0.113.0/24', '203.0.113.9']);
    expect(loadLists(place, now).problem).toBeUndefined();
    expect(await verdictOn(place, '203.0.113.7')).toBe('malicious');
    expect(await verdictOn(place, '203.0.113.9')).toBe('benign');
    expect(await verdictOn(place, '198.51.100.1')).toBe('unknown');
  });

  // Planted fault seen red: `now` not handed on.
  it('passes over what is no longer valid', async () => {
    expect(await verdictOn(packed([STIX], { format: 'stix' }), '203.0.113.7')).toBe('unknown');
  });

  // Planted faults seen red: the fallback taken out; the sums not compared; a file name with a way out of the folder.
  it.each<[string, () => { path: string; sha256: string }, string]>([
    ['no manifest', () => ({ path: join(folder, 'none.json'), sha256: '0' }), 'ENOENT'],
    ['another manifest', () => ({ path: packed(['1.2.3.4']).path, sha256: '0'.repeat(64) }), 'was deployed'],
    ['another list', () => packed(['1.2.3.4'], { sha256: 'f'.repeat(64) }), 'was deployed'],
    ['another schema', () => packed([], {}, { schema: 'x' }), 'is none of schema tocsin.indicator-lists/1'],
    ['no lists', () => packed([], {}, { lists: {} }), 'is none of schema'],
    ['a way out of the folder', () => packed(['1.2.3.4'], { file: '../0.list' }), 'file of list 0'],
    ['an entry of another shape', () => packed([], {}, { lists: [null] }), 'name of list 0'],
    ['a list that is broken', () => packed(['not an indicator at all']), 'deny.txt, line 1: found'],
  ])('uses no list, and calls nothing clean, where there is %s', async (_, make, problem) => {
    const place = make();
    expect(loadLists(place, now).problem).toContain(problem);
    expect(loadLists(place, now).problem).toContain('cannot be used');
    expect(await verdictOn(place, '1.2.3.4')).toBe('error');
  });
});
