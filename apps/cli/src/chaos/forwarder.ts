import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import { readNotice } from '@tocsin/findings/schemas';
import { keyHeader } from './receiver.js';

/** Takes tickets from their queue to a destination, as a subscriber of the incident topic does: at least once. */
export interface Forwarder {
  /** Messages of the queue that are no notice; they stay there. */
  readonly unreadable: ReadonlySet<string>;
  /** Ends once the queue gives nothing more. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export interface ForwarderOptions {
  readonly queueUrl: string;
  /** Where to send them. */
  readonly url: string;
  /** Variables of the engine: its SQS, Region and credentials. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Seconds in which a message is not given again; less than a run takes, more than a delivery. */
const visibility = 2;
const emptyLooks = 3;

export function startForwarder({ queueUrl, url, environment }: ForwarderOptions): Forwarder {
  const sqs = new SQSClient({
    region: environment['AWS_REGION'],
    endpoint: environment['AWS_ENDPOINT_URL_SQS'],
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const unreadable = new Set<string>();
  const stop = new AbortController();
  let empty = 0;

  async function forward({ Body = '', MessageId = '', ReceiptHandle }: Message): Promise<void> {
    const key = keyOf(Body);
    if (key === undefined) return void unreadable.add(MessageId);
    if (!(await isAccepted(url, key, Body))) return;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  }
  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: visibility,
          WaitTimeSeconds: 1,
        }),
        { abortSignal: stop.signal },
      );
      empty = Messages.length > 0 ? 0 : empty + 1;
      await Promise.all(Messages.map(forward));
    }
  }
  const ended = loop().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return {
    unreadable,
    async drained() {
      empty = 0;
      while (empty <= emptyLooks) {
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
      }
    },
    async close() {
      stop.abort();
      await ended;
      sqs.destroy();
    },
  };
}

/** Incident id and revision: the same for every repeat of a notice. */
function keyOf(body: string): string | undefined {
  try {
    const { incident, revision } = readNotice(JSON.parse(body));
    return `${incident.incident_id}/${revision}`;
  } catch {
    // Counted as unreadable, and left in the queue: a ticket system could not read it either.
    return undefined;
  }
}

/** False where the answer is lost: the message then comes again. */
async function isAccepted(url: string, key: string, body: string): Promise<boolean> {
  try {
    const headers = { [keyHeader]: key, 'content-type': 'application/json' };
    const { ok } = await fetch(url, { method: 'POST', headers, body });
    return ok;
  } catch {
    return false;
  }
}
