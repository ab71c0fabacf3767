import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Ends when the connection does, or the answer is out. */
  readonly gone: Promise<void>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** `dropped`: the connection is cut without an answer, as when a caller or a network dies. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpReply | 'dropped'>;

export interface HttpServer {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

const largestBody = 16 * 1024 * 1024;

/** A server on a free port of the loopback address: the engine is not reachable from the network. */
export async function startServer(handler: HttpHandler): Promise<HttpServer> {
  const server = createServer(async (incoming, outgoing) => {
    const gone = new Promise<void>((resolve) => outgoing.once('close', resolve));
    const reply = await answer(incoming, gone, handler);
    if (reply === 'dropped') return void incoming.socket.destroy();
    outgoing.writeHead(reply.status, { 'x-amzn-requestid': crypto.randomUUID(), ...reply.headers });
    outgoing.end(reply.body);
    return undefined;
  });
  server.keepAliveTimeout = 60_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  gone: Promise<void>,
  handler: HttpHandler,
): Promise<HttpReply | 'dropped'> {
  try {
    const body = await readBody(incoming);
    if (body === undefined) return { status: 413, body: `larger than ${largestBody} bytes` };
    return await handler({
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: incoming.headers,
      body,
      gone,
    });
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return 'dropped';
    return { status: 500, body: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
