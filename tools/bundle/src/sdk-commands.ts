import type { Metafile } from 'esbuild';
import { filesIn, packageFolderOf } from './metafile.js';
import { SDK_ACTIONS } from './sdk-actions.js';
import type { SdkAction } from './sdk-actions.js';

/** A command of the AWS SDK whose code stands in a bundle. */
export interface SdkCommand {
  readonly client: string;
  readonly command: string;
}

const COMMAND_FILE = /node_modules\/(@aws-sdk\/[^/]+)\/.*\/commands\/(\w+Command)\.js$/;

/** What Node brings to reach others with, and what a program can be started with: a call there has no row anywhere. */
const WAYS_OUT = /^(?:node:)?(?:child_process|cluster|dgram|http|http2|https|net|tls|worker_threads)$/;

/**
 * The commands that a bundle holds. esbuild leaves out what nothing reaches: what is here can be sent, by our code or by a
 * client itself.
 */
export function commandsIn(metafile: Metafile): readonly SdkCommand[] {
  return filesIn(metafile).flatMap((file) => {
    const [, client, command] = COMMAND_FILE.exec(file) ?? [];
    return client === undefined || command === undefined ? [] : [{ client, command }];
  });
}

/**
 * The IAM actions that a bundle can make use of, each once, in order.
 *
 * @throws Error that names a command without a row, or a file of ours that reaches others without a command.
 */
export function actionsIn(metafile: Metafile, rows: readonly SdkAction[] = SDK_ACTIONS): readonly string[] {
  for (const file of filesIn(metafile)) {
    if (packageFolderOf(file) !== undefined) continue;
    const way = metafile.inputs[file]?.imports.find(({ path }) => WAYS_OUT.test(path));
    if (way !== undefined) {
      throw new Error(
        `${file} imports ${way.path}: what it calls needs no command, so nobody can say what IAM must allow. Use a client of the AWS SDK`,
      );
    }
  }
  const actions = commandsIn(metafile).flatMap(({ client, command }) => {
    const found = rows.find((one) => one.client === client && one.command === command);
    if (found !== undefined) return found.actions;
    throw new Error(
      `the bundle holds ${command} of ${client}, which has no row in tools/bundle/src/sdk-actions.ts. ` +
        'Look up its IAM action in the Service Authorization Reference and add the row; then give the role of the ' +
        'function that action (libs/cdk/src/processor/processor-role.ts, libs/cdk/src/enricher/enricher-role.ts, ' +
        'libs/cdk/src/sweeper/sweeper-role.ts), or take the command out',
    );
  });
  return [...new Set(actions)].sort();
}
