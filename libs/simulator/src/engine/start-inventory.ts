import type { Access } from '../access/access.js';
import type { Place } from '../access/place.js';
import type { Stack } from '../assembly/template.js';
import type { Gate } from '../calls/gate.js';
import type { Endpoints } from '../http/endpoint-variables.js';
import { startJsonFront } from '../http/json-front.js';
import { startQueryFront } from '../http/query-front.js';
import { elements } from '../http/query-protocol.js';
import type { HttpServer } from '../http/server.js';
import { stackOperations } from '../parts/cloudformation/stack-operations.js';
import { recorderOperations, type Recorder } from '../parts/config/recorder-operations.js';
import { ruleOperations } from '../parts/event-bridge/rule-operations.js';
import { startLambdaFront } from '../parts/lambda-api/lambda-front.js';
import type { Closers } from './closers.js';

export interface InventoryOptions {
  readonly gate: Gate;
  readonly stack: Stack;
  readonly place: Place;
  readonly access: Access;
  readonly recorder: Recorder;
  readonly startedAt: Date;
}

type Inventory = Pick<Endpoints, 'cloudFormation' | 'config' | 'eventBridge' | 'lambda' | 'sts'>;

/** The endpoints that tell what the stack is made of, and who asks; nothing of a finding's way goes through them. */
export async function startInventory(options: InventoryOptions, closers: Closers): Promise<Inventory> {
  const { gate, stack, place, access, recorder, startedAt } = options;
  const open = async (starting: Promise<HttpServer>): Promise<string> => {
    const server = await starting;
    closers.add(() => server.close());
    return server.origin;
  };
  const ruleArn = (name: string) => place.arn('events', `rule/${name}`);
  return {
    cloudFormation: await open(
      startQueryFront(gate, 'cloudformation', stackOperations(stack, startedAt.toISOString())),
    ),
    config: await open(startJsonFront(gate, 'config', recorderOperations(recorder, startedAt))),
    eventBridge: await open(startJsonFront(gate, 'events', ruleOperations(stack, ruleArn))),
    lambda: await open(startLambdaFront(gate, stack, place)),
    sts: await open(
      startQueryFront(gate, 'sts', {
        GetCallerIdentity(_input, caller) {
          const who = access.principalOf(caller);
          const Arn = who.kind === 'role' ? who.session : who.name;
          return elements({ Arn, UserId: 'AROALOCAL:local', Account: place.account });
        },
      }),
    ),
  };
}
