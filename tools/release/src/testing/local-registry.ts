import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from '../run.js';

/** A registry on the loopback address that knows nothing but what is published to it. */
export interface LocalRegistry {
  readonly url: string;
  /** Lines of an `.npmrc` that may publish there. */
  readonly npmrc: string;
  /** Versions of a package, oldest first. */
  readonly versions: (name: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

const SECONDS_TO_START = 60;

/** Installs verdaccio into `folder` from the list of packages at `manifest`, and starts it. */
export async function startRegistry(manifest: string, folder: string): Promise<LocalRegistry> {
  mkdirSync(folder, { recursive: true });
  cpSync(manifest, join(folder, 'package.json'));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'config.yaml'), configuration(folder));
  const bin = join(folder, 'node_modules/verdaccio/bin/verdaccio');
  const args = [bin, '--config', join(folder, 'config.yaml'), '--listen', `127.0.0.1:${port}`];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await answering(url, server);
  const token = await tokenOf(url);
  return {
    url,
    npmrc: [
      `registry=${url}/`,
      `@tocsin:registry=${url}/`,
      `//127.0.0.1:${port}/:_authToken=${token}`,
      '',
    ].join('\n'),
    versions: (name) => versionsOf(url, name),
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

/** No uplink: what is not published here is not found here. */
function configuration(folder: string): string {
  return [
    `storage: ${join(folder, 'storage')}`,
    `auth: { htpasswd: { file: ${join(folder, 'htpasswd')} } }`,
    `packages: { '**': { access: $all, publish: $authenticated } }`,
    'log: { type: stdout, format: pretty, level: error }',
    '',
  ].join('\n');
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < SECONDS_TO_START * 5; tries++) {
    if (server.exitCode !== null) throw new Error(`the local registry ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/-/ping`, { headers: { connection: 'close' } }).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error(`the local registry did not answer at ${url} within ${SECONDS_TO_START} seconds`);
}

async function tokenOf(url: string): Promise<string> {
  const name = 'publisher';
  const user = { _id: `org.couchdb.user:${name}`, name, password: crypto.randomUUID(), type: 'user' };
  const answer = await fetch(`${url}/-/user/${user._id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(user),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error(`the local registry gave no token: ${answer.status}`);
  return token;
}

async function versionsOf(url: string, name: string): Promise<readonly string[]> {
  // A connection that is kept would be dead after the next step, which blocks this process.
  const answer = await fetch(`${url}/${name.replace('/', '%2f')}`, { headers: { connection: 'close' } });
  if (answer.status === 404) return [];
  const { versions } = (await answer.json()) as { versions: Readonly<Record<string, unknown>> };
  return Object.keys(versions);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
