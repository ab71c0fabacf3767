import dynalite from 'dynalite';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpReply, HttpRequest } from '../../http/server.js';
import type { JsonObject } from '../../json.js';

/** DynamoDB: dynalite, in memory. */
export interface TableService {
  create(request: JsonObject): Promise<void>;
  /** Answers a request in DynamoDB's protocol. */
  answer(request: Pick<HttpRequest, 'headers' | 'body'>): Promise<HttpReply>;
  close(): Promise<void>;
}

const protocol = 'application/x-amz-json-1.0';
// dynalite wants to see a signature, and checks none.
const signed = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20200101T000000Z',
};

export async function startTableService(): Promise<TableService> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });

  async function answer({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): Promise<HttpReply> {
    const { 'x-amz-target': target = '', 'content-type': type = protocol } = headers;
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = {
        ...signed,
        'x-amz-target': target,
        'content-type': type,
        'content-length': body.length,
      };
      const sent = httpRequest(
        { host: '127.0.0.1', port, agent, method: 'POST', path: '/', headers: outgoing },
        resolve,
      );
      sent.once('error', reject).end(body);
    });
    const parts: Buffer[] = [];
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
    const checksum = incoming.headers['x-amz-crc32'];
    return {
      status: incoming.statusCode ?? 500,
      headers: { 'content-type': type, ...(typeof checksum === 'string' ? { 'x-amz-crc32': checksum } : {}) },
      body: Buffer.concat(parts),
    };
  }

  return {
    answer,
    async create(request) {
      const reply = await answer({
        headers: { 'x-amz-target': 'DynamoDB_20120810.CreateTable', 'content-type': protocol },
        body: Buffer.from(JSON.stringify(request)),
      });
      if (reply.status !== 200) throw new Error(`the table cannot be created: ${String(reply.body)}`);
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
