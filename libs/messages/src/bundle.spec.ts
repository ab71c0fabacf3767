import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The files that a bundle of this code is made of, as a consumer's bundler makes it. */
function filesOf(code: string): readonly string[] {
  const { metafile } = buildSync({
    absWorkingDir: join(__dirname, '..'),
    stdin: { contents: code, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    conditions: ['@tocsin/source'],
    write: false,
    metafile: true,
    outfile: 'out.js',
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0),
  );
}

/** What every channel is made of. Each other folder is a channel. */
const SHARED = ['__golden__', 'contracts', 'fixtures', 'sections', 'text'];
const channels = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map(({ name }) => name);

describe('a bundle', () => {
  // Planted fault seen red: text/plain-text.ts imports the escaping of a channel.
  it('with renderSns holds no other channel', () => {
    const files = filesOf(`import { renderSns } from './index.js'; console.log(renderSns);`);
    expect(files.some((file) => file.endsWith('src/render-sns.ts'))).toBe(true);
    expect(files.filter((file) => channels.some((channel) => file.includes(`/${channel}/`)))).toEqual([]);
  });
});
