import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { Simulator } from '@tocsin/simulator';
import { readQueues } from '../redrive/edge/read-queues.js';
import { redrivePorts } from '../redrive/edge/redrive-ports.js';
import { redrive } from '../redrive/redrive.js';
import { localClients } from './local-clients.js';

/** Sends what is parked or dead to where it was on its way to. @returns how many messages */
export type Redrive = (engine: Simulator) => Promise<number>;

/** What `tocsin redrive --yes` does, on a stack that runs here: everything that can be sent on. */
export const redriveAll: Redrive = async (engine) => {
  const clients = localClients(engine.environment());
  const { signal } = new AbortController();
  try {
    const { Stacks = [] } = await clients.cloudFormation.send(new DescribeStacksCommand({}));
    const found = await readQueues(clients, Stacks[0]?.StackName ?? '');
    const { redriven, failed } = await redrive(found, redrivePorts(clients.sqs, signal), {
      act: true,
      selection: { reasons: [], queues: [], incidents: [], findings: [] },
      limit: Infinity,
      signal,
      onProgress: () => undefined,
    });
    const [first] = failed;
    if (first)
      throw new Error(
        `${failed.length} messages were not sent on, such as ${first.messageId}: ${first.message}`,
      );
    return redriven;
  } finally {
    clients.close();
  }
};
