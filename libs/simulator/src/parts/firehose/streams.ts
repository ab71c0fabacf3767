import type { StreamRecord } from '../../api.js';
import type { Resource } from '../../assembly/template.js';
import { QueueRefusal } from '../queues/queue-service.js';

/** The delivery streams of the stack: what was put into them stays there. */
export interface Streams {
  /** PutRecord of a record. @returns why Firehose refuses it, if it does */
  put(arn: string, data: string): QueueRefusal | undefined;
  /** What lies in a stream, by name, oldest first. */
  look(name: string): readonly StreamRecord[];
}

/** Source: Amazon Data Firehose API reference, PutRecord: a record has at most 1,000 KiB before it is encoded. */
const largestRecord = 1_000 * 1024;

export function createStreams(resources: readonly Resource[], arnOf: (name: string) => string): Streams {
  const records = new Map<string, StreamRecord[]>(
    resources
      .filter(({ type }) => type === 'AWS::KinesisFirehose::DeliveryStream')
      .map(({ physicalId }) => [arnOf(physicalId), []]),
  );
  return {
    put(arn, data) {
      const stream = records.get(arn);
      if (!stream)
        return new QueueRefusal('ResourceNotFoundException', `There is no delivery stream ${arn}.`);
      if (Buffer.byteLength(data) > largestRecord)
        return new QueueRefusal('InvalidArgumentException', `A record has at most ${largestRecord} bytes.`);
      stream.push({ at: new Date().toISOString(), data });
      return undefined;
    },
    look: (name) => records.get(arnOf(name)) ?? [],
  };
}
