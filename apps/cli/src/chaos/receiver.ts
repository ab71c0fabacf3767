import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from './dice.js';

/** A destination that knows what it has: a ticket system, by incident id and revision. */
export interface Receiver {
  readonly url: string;
  /** What it accepted: dedup key and body, oldest first. */
  readonly accepted: ReadonlyMap<string, string>;
  /** How often each key came. */
  readonly seen: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** The header that carries the dedup key, as many HTTP APIs have it. */
export const keyHeader = 'idempotency-key';

/** Of so many requests the answer is lost after they were accepted: who sent them has to send them again. */
const lostAnswers = 0.05;

/** Starts the receiver on a free port of the loopback address. */
export async function startReceiver(dice: Dice): Promise<Receiver> {
  const accepted = new Map<string, string>();
  const seen = new Map<string, number>();
  const server = createServer(async (incoming, outgoing) => {
    const key = String(incoming.headers[keyHeader] ?? '');
    const body = await textOf(incoming);
    if (key === '') return void outgoing.writeHead(400).end(`the header ${keyHeader} is missing`);
    const known = accepted.has(key);
    if (!known) accepted.set(key, body);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (dice('answer', key, times) < lostAnswers) return void incoming.socket.destroy();
    return void outgoing.writeHead(known ? 200 : 201).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/incidents`,
    accepted,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
