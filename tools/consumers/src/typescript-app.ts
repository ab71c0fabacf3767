import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '@tocsin/release';
import { ROOT } from './root.js';

/** A way in which people set TypeScript up. */
export interface Setup {
  readonly name: string;
  /** `type` of the app's package.json. */
  readonly type: 'commonjs' | 'module';
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Another program emits, as with `moduleResolution: bundler`: esbuild. */
  readonly bundled?: boolean;
}

/** The strictest that can be asked for: the declarations of every package are checked as well. */
const STRICT = { strict: true, skipLibCheck: false, types: ['node'], target: 'es2022', lib: ['es2022'] };

const PROGRAMS = ['app.ts', 'library.ts'];
const requireHere = createRequire(join(ROOT, 'package.json'));

/**
 * Type-checks the programs of a fresh folder and compiles them, with this repository's compilers and the packages that are
 * installed there.
 *
 * @returns the folder of `app.js` and `library.js`
 * @throws Error with what the compiler says
 */
export function compile(folder: string, setup: Setup): string {
  const bundled = setup.bundled === true;
  const app = layOut(folder, setup.name, setup, bundled ? { noEmit: true } : { outDir: 'out' });
  run(process.execPath, [requireHere.resolve('typescript/lib/tsc.js'), '-p', app], { cwd: app });
  if (bundled) {
    const bundle = ['--bundle', '--packages=external', '--platform=node', '--format=esm', '--outdir=out'];
    run(requireHere.resolve('esbuild/bin/esbuild'), [...PROGRAMS, ...bundle], { cwd: app });
  }
  return join(app, 'out');
}

/**
 * Type-checks the programs of a fresh folder with a compiler that is installed there.
 *
 * @returns what the compiler says its version is
 * @throws Error with what the compiler says
 */
export function typeCheck(folder: string, compiler: string, setup: Setup): string {
  const app = layOut(folder, `${compiler}-${setup.name}`, setup, { noEmit: true });
  const tsc = join(folder, 'node_modules', compiler, 'bin/tsc');
  run(process.execPath, [tsc, '-p', app], { cwd: app });
  return run(process.execPath, [tsc, '--version'], { cwd: app });
}

function layOut(folder: string, name: string, { type, compilerOptions }: Setup, emit: object): string {
  const app = join(folder, name);
  mkdirSync(app);
  for (const program of PROGRAMS) copyFileSync(join(folder, program), join(app, program));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type }));
  const tsconfig = { compilerOptions: { ...STRICT, ...emit, ...compilerOptions }, files: PROGRAMS };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(tsconfig));
  return app;
}
