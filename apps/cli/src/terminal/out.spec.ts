import { Writable } from 'node:stream';
import { outTo } from './out.js';

const LARGE = 'x'.repeat(70_000);

describe('outTo', () => {
  it('puts small texts together, and waits for a slow reader', async () => {
    const chunks: string[] = [];
    let waiting = 0;
    const stream = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString('utf8'));
        waiting = stream.writableLength;
        setImmediate(done);
      },
    });
    const out = outTo(stream);
    await out.write('a');
    await out.write('b');
    expect(chunks).toEqual([]);
    for (let count = 0; count < 5; count += 1) expect(await out.write(LARGE)).toBe(true);
    expect(await out.flush()).toBe(true);
    expect(chunks.join('')).toBe(`ab${LARGE.repeat(5)}`);
    expect(waiting).toBeLessThan(80_000);
  });

  // Planted fault seen red: an EPIPE that is forgotten.
  it('says that nobody reads any more, and does not fail for it', async () => {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    const out = outTo(stream);
    await out.write(LARGE);
    await new Promise(setImmediate);
    expect(await out.write(LARGE)).toBe(false);
    expect(await out.flush()).toBe(false);
  });
});
