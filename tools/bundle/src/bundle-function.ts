import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, BuildResult } from 'esbuild';

interface NxTarget {
  readonly main: string;
  readonly tsConfig: string;
  readonly platform: 'node';
  readonly target: string;
  readonly format: readonly ['cjs'];
  readonly minify: boolean;
  readonly sourcemap?: 'linked';
  readonly esbuildConfig: string;
}

/** A bundle in memory. */
export type Bundle = BuildResult<{ readonly metafile: true; readonly write: false }>;

/** The root of this repository. */
export const WORKSPACE = join(__dirname, '..', '..', '..');

/**
 * Bundles a function as its `build` target does, in memory and from the sources: by the same options, which it reads there.
 *
 * @param app - folder of the function, such as `apps/processor`
 * @param plant - code that is bundled with the handler: what a test plants
 */
export function bundleFunction(app: string, plant?: string): Promise<Bundle> {
  const manifest = JSON.parse(readFileSync(join(WORKSPACE, app, 'package.json'), 'utf8')) as {
    readonly nx: { readonly targets: { readonly build: { readonly options: NxTarget } } };
  };
  const { main, tsConfig, platform, target, format, minify, sourcemap, esbuildConfig } =
    manifest.nx.targets.build.options;
  const { outExtension: _, ...rest } = createRequire(__filename)(
    join(WORKSPACE, esbuildConfig),
  ) as BuildOptions;
  return build({
    ...rest,
    absWorkingDir: WORKSPACE,
    ...(plant === undefined
      ? { entryPoints: [main] }
      : {
          stdin: {
            contents: `export { handler } from './${main}';\n${plant}`,
            resolveDir: WORKSPACE,
            loader: 'ts' as const,
          },
        }),
    tsconfig: tsConfig,
    platform,
    target,
    format: format[0],
    minify,
    ...(sourcemap && { sourcemap }),
    bundle: true,
    outfile: join(app, 'dist', 'index.js'),
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
}
