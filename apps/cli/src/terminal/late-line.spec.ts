import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { withLateLine } from './late-line.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-late-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A terminal that is a file. */
function terminal(name: string, isTTY: boolean) {
  const path = join(folder, name);
  const fd = openSync(path, 'w');
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString('utf8'));
      done();
    },
  });
  const shown = (): string => {
    closeSync(fd);
    return readFileSync(path, 'utf8');
  };
  return {
    stream: Object.assign(stream, { isTTY, columns: 20, fd }),
    shown,
    cleared: () => written.join(''),
  };
}

/** Blocks, as a proof does. */
function block(milliseconds: number): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  return milliseconds;
}

describe('a line for what takes long', () => {
  // Planted fault seen red: a line that is written by the thread that blocks.
  it('stands there while the work blocks, and goes', async () => {
    const { stream, shown, cleared } = terminal('slow', true);
    expect(await withLateLine(stream, 'looking for a finding', () => block(1_500))).toBe(1_500);
    expect(shown()).toBe('\r\u001B[Klooking for a find…');
    expect(cleared()).toBe('\r\u001B[K');
  });

  it.each([
    ['quick work', true, 1],
    ['a pipe', false, 700],
  ])('does not for %s', async (name, isTTY, milliseconds) => {
    const { stream, shown, cleared } = terminal(name, isTTY);
    await withLateLine(stream, 'looking', () => block(milliseconds));
    expect([shown(), cleared()]).toEqual(['', '']);
  });

  it('goes also where the work fails', async () => {
    const { stream } = terminal('fails', true);
    await expect(
      withLateLine(stream, 'looking', () => {
        throw new Error('odd');
      }),
    ).rejects.toThrow('odd');
  });
});
