// Puts the built processor into @tocsin/cdk, byte for byte, marked as CommonJS for the Lambda runtime.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'apps', 'processor', 'dist');
const target = join(root, 'libs', 'cdk', 'dist', 'lambda', 'processor');

const bundle = join(built, 'index.js');
if (!existsSync(bundle)) {
  console.error(`no processor bundle in ${built}: run \`nx run @tocsin/processor:build\``);
  process.exit(1);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
copyFileSync(bundle, join(target, 'index.js'));
writeFileSync(join(target, 'package.json'), '{"type":"commonjs"}\n');
