// Compiles the package in the working directory by jsii, in a folder of its own and as it would be published for other
// languages: packages of this repository are bundled dependencies. Nothing is published.
// Planted faults seen red: a property of union type, one that is not read-only, one in PascalCase, a class with a type
// parameter, a parameter of a type of @tocsin/findings.
// Usage: node ../../tools/compile-jsii.mjs (after `npm run build`: the types of bundled packages are read from their dist)
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const source = process.cwd();
// Inside of the package, so that jsii finds what the package finds; jest does not look into this folder.
const scratch = join(source, 'test-output', 'jsii');
const manifest = readJson(join(source, 'package.json'));

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
cpSync(join(source, 'src'), join(scratch, 'src'), { recursive: true, filter: isPublished });
const imported = importedPackages(join(scratch, 'src'));
cpSync(join(source, 'README.md'), join(scratch, 'README.md'));
writeJson('package.json', jsiiManifest(manifest));
writeJson('tsconfig.json', tsconfig());

const require = createRequire(join(source, 'package.json'));
const options = [
  '--tsconfig=tsconfig.json',
  // jsii's own set of options knows no newer `lib` than es2023; only private code needs es2024.
  '--validate-tsconfig=minimal',
  '--fail-on-warnings',
  // The peers are compiled against the release of package.json; that the lowest works too is for tools/consumers to show.
  '--silence-warnings=metadata/missing-dev-dependency',
];
const { status } = spawnSync(process.execPath, [require.resolve('jsii/bin/jsii'), ...options], {
  cwd: scratch,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

// jsii takes unions, which most of its languages have only as "any object": we have none.
const assembly = readJson(join(scratch, '.jsii'));
const unions = unionsOf(assembly.types, 'types');
if (unions.length > 0) {
  console.error(`jsii: the public API must have no unions, found ${unions.length}:\n${unions.join('\n')}`);
  process.exit(1);
}
console.log(`jsii: ${Object.keys(assembly.types).length} public types, no union`);

/** Not specs, nor what they use: what tsconfig.lib.json leaves out. */
function isPublished(path) {
  return !/\.spec\.ts$|\.snap$|^(testing|examples|__\w+__)\b/.test(relative(join(source, 'src'), path));
}

/** The packages of this repository that the sources import: they are compiled into the package. */
function importedPackages(folder) {
  const texts = globSync('**/*.ts', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/(?<= from ')@tocsin\/\w+(?=')/g) ?? []));
}

function jsiiManifest({
  name,
  version,
  description,
  license,
  repository,
  peerDependencies,
  devDependencies,
}) {
  const bundled = Object.entries(devDependencies).filter(([dependency]) => imported.has(dependency));
  const peers = Object.keys(peerDependencies).map((peer) => [peer, devDependencies[peer]]);
  return {
    name,
    version,
    description,
    license,
    repository,
    author: { name: 'Tocsin', organization: true, url: repository.url.replace(/^git\+/, '') },
    main: 'src/index.js',
    types: 'src/index.d.ts',
    peerDependencies,
    devDependencies: Object.fromEntries(peers),
    dependencies: Object.fromEntries(bundled),
    bundledDependencies: bundled.map(([dependency]) => dependency),
    jsii: { outdir: 'dist', targets: {} },
  };
}

function tsconfig() {
  const { compilerOptions } = readJson(join(root, 'tsconfig.base.json'));
  const { target, lib, strict, noImplicitReturns, noFallthroughCasesInSwitch } = compilerOptions;
  return {
    compilerOptions: {
      ...{ target, lib, strict, noImplicitReturns, noFallthroughCasesInSwitch },
      ...{ module: 'node20', types: ['node'], declaration: true, stripInternal: false, skipLibCheck: true },
    },
    include: ['src/**/*.ts'],
  };
}

/** Where a type of the assembly is a union: `types.@tocsin/cdk.Props.properties.mode.type`. */
function unionsOf(value, path) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'union' ? [path] : unionsOf(inner, `${path}.${inner?.name ?? key}`),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function writeJson(name, value) {
  writeFileSync(join(scratch, name), `${JSON.stringify(value, null, 2)}\n`);
}
