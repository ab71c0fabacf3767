import { cpSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from '../run.js';

/** A copy of this repository in which versions may be raised: a git repository with one commit. */
export interface CopiedRepository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  /** Runs an npm script, with further environment. */
  readonly script: (name: string, env?: Readonly<Record<string, string>>) => string;
}

/** Copies what git knows or would add at `from`, as it is now, with what is installed and built. */
export function copyRepository(from: string, root: string): CopiedRepository {
  const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: from });
  for (const file of listed.split('\0')) {
    if (file === '' || !existsSync(join(from, file))) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(from, file), join(root, file));
  }
  for (const built of globSync('{libs,apps,tools}/*/{dist,out-tsc}', { cwd: from }))
    cpSync(join(from, built), join(root, built), { recursive: true, preserveTimestamps: true });
  // Linked file by file, which is quick: nothing in there is written to.
  for (const installed of globSync('{.,{libs,apps,tools}/*}/node_modules', { cwd: from }))
    run('cp', ['-al', join(from, installed), join(root, installed)], { cwd: from });
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || /^(npm_|NX_|JEST_|NODE_OPTIONS$)/i.test(name) ? [] : [[name, value]],
    ),
  );
  const quiet = {
    PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    CI: 'true',
  };
  const git = (...args: readonly string[]): string =>
    run('git', ['-c', 'user.name=tocsin', '-c', 'user.email=tocsin@example.com', ...args], { cwd: root });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it is');
  return {
    root,
    git,
    script: (name, env = {}) =>
      run('npm', ['run', name], { cwd: root, env: { ...environment, ...quiet, ...env } }),
  };
}
