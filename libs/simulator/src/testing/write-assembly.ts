import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Asset name → file → text. */
export type AssetFiles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Writes a cloud assembly with one stack, `Example`, as `cdk synth` lays it out. @returns its directory */
export async function writeAssembly(template: object, assets: AssetFiles = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tocsin-assembly-'));
  const write = async (file: string, content: string | object) => {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  await write('manifest.json', {
    version: '55.0.0',
    artifacts: {
      'Example.assets': { type: 'cdk:asset-manifest', properties: { file: 'Example.assets.json' } },
      Example: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Example.template.json' } },
    },
  });
  await write('Example.template.json', template);
  const names = Object.keys(assets);
  await write('Example.assets.json', {
    version: '55.0.0',
    files: Object.fromEntries(
      names.map((name) => [
        name,
        {
          source: { path: `asset.${name}`, packaging: 'zip' },
          destinations: { current: { bucketName: 'assets', objectKey: `${name}.zip` } },
        },
      ]),
    ),
  });
  for (const name of names) {
    for (const [file, text] of Object.entries(assets[name] ?? {}))
      await write(join(`asset.${name}`, file), text);
  }
  return directory;
}
