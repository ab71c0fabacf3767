import { PublishBatchCommand } from '@aws-sdk/client-sns';
import type { BatchResultErrorEntry, SNSClient } from '@aws-sdk/client-sns';
import type { Outgoing, Ports, Settled } from '../batch/ports.js';
import { sendIsolating } from './call-error.js';

/** Source: Amazon SNS API reference, PublishBatch: 10 entries, 262,144 bytes together. */
const MOST_ENTRIES = 10;
const MOST_BYTES = 262_144;

/** Publishes in as few PublishBatch calls as entries and bytes allow. */
export function makePublish(sns: SNSClient, topicArn: string): Ports['publish'] {
  const send = async (entries: readonly Outgoing[]): Promise<ReadonlyMap<string, Settled>> => {
    const output = await sns.send(
      new PublishBatchCommand({
        TopicArn: topicArn,
        PublishBatchRequestEntries: entries.map(({ message }, index) => ({
          Id: String(index),
          Subject: message.Subject,
          Message: message.Message,
          MessageStructure: message.MessageStructure,
          MessageAttributes: message.MessageAttributes,
        })),
      }),
    );
    const settled = new Map<string, Settled>();
    for (const done of output.Successful ?? []) {
      const entry = entries[Number(done.Id)];
      if (entry !== undefined) settled.set(entry.id, { ok: true });
    }
    for (const failed of output.Failed ?? []) {
      const entry = entries[Number(failed.Id)];
      if (entry !== undefined) settled.set(entry.id, failureOfEntry(failed));
    }
    return settled;
  };
  return async (messages) => {
    const all = new Map<string, Settled>();
    for (const chunk of chunks(messages)) {
      for (const [id, result] of await sendIsolating(chunk, send)) all.set(id, result);
    }
    return all;
  };
}

/** `SenderFault` says that the entry is at fault; a throttled or unauthorized entry may pass later all the same. */
function failureOfEntry({ Code = 'Unknown', Message = '', SenderFault }: BatchResultErrorEntry): Settled {
  const mayPass = /throttl|authorization|kms|notfound|disabled/i.test(Code);
  return { ok: false, retry: SenderFault !== true || mayPass, code: Code, message: Message.slice(0, 500) };
}

function chunks(messages: readonly Outgoing[]): Outgoing[][] {
  const result: Outgoing[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const current = result.at(-1);
    if (
      current === undefined ||
      current.length === MOST_ENTRIES ||
      bytes + message.message.bytes > MOST_BYTES
    ) {
      result.push([message]);
      bytes = message.message.bytes;
    } else {
      current.push(message);
      bytes += message.message.bytes;
    }
  }
  return result;
}
