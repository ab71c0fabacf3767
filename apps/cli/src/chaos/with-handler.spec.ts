import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withHandler } from './with-handler.js';

const hashes = ['a'.repeat(64), 'b'.repeat(64)] as const;

async function assembly(variables: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-spec-'));
  const code = (hash: string, Variables: object) => ({
    Properties: { Code: { S3Key: `${hash}.zip` }, Environment: { Variables } },
  });
  const Resources = { Processor: code(hashes[0], variables), Other: code(hashes[1], {}), Queue: {} };
  await writeFile(join(folder, 'S.template.json'), JSON.stringify({ Resources }));
  for (const hash of hashes) {
    await mkdir(join(folder, `asset.${hash}`));
    await writeFile(join(folder, `asset.${hash}`, 'index.js'), 'theirs');
  }
  await writeFile(join(folder, 'mine.js'), 'mine');
  return folder;
}

// Planted fault: one that writes into the assembly itself changes the line 'theirs'.
test('the code of the processor is replaced in a copy, and of nobody else', async () => {
  const folder = await assembly({ TOCSIN_TOPIC_ARN: 't', TOCSIN_PARKED_QUEUE_URL: 'q' });
  const copied = await withHandler(folder, join(folder, 'mine.js'));
  const read = (of: string, hash: string) => readFile(join(of, `asset.${hash}`, 'index.js'), 'utf8');
  expect(await Promise.all(hashes.map((hash) => read(copied.folder, hash)))).toEqual(['mine', 'theirs']);
  expect(await read(folder, hashes[0])).toBe('theirs');
  await copied[Symbol.asyncDispose]();
  await expect(stat(copied.folder)).rejects.toMatchObject({ code: 'ENOENT' });
  await rm(folder, { recursive: true });
});

test('an assembly without a processor is refused', async () => {
  const folder = await assembly({ TOCSIN_TOPIC_ARN: 't' });
  await expect(withHandler(folder, join(folder, 'mine.js'))).rejects.toThrow(
    /there is no processor to replace$/,
  );
  await rm(folder, { recursive: true });
});
