#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`tocsin: Node ${process.versions.node} is too old; Node 22.13 or newer is needed.`);
  process.exit(2);
}

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) {
  console.error('tocsin: it is not built yet: dist/main.js is missing. In the repository, run "npm start".');
  process.exit(2);
}

// A command may end in its own way, once; else an exit lets the engine end its processes and remove its files.
const endings = new Set();
const onInterrupt = (handler) => {
  endings.add(handler);
  return () => endings.delete(handler);
};
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    if (endings.size === 0) process.exit(code);
    const handlers = [...endings];
    endings.clear();
    for (const handler of handlers) handler();
  });
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { main } = await import(built.href);
const { stdin, stdout, stderr, env } = process;
process.exitCode = await main(
  process.argv.slice(2),
  {
    stdin,
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    shipped: fileURLToPath(new URL('../dist/demo', import.meta.url)),
    onInterrupt,
  },
  version,
);
// Everything is closed by now; should something hold the process all the same, it ends without it.
setTimeout(() => process.exit(), 5_000).unref();
