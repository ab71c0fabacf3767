import { createAccess, type Access } from '../access/access.js';
import { checkAlarms } from '../access/check-alarms.js';
import { maySendAs } from '../access/may-send.js';
import type { CapturedEmail, SimulatorOptions } from '../api.js';
import { unknownTypes } from '../assembly/resource-types.js';
import type { AssemblyStack } from '../assembly/read-assembly.js';
import { resolveStack } from '../assembly/resolve-stack.js';
import type { Stack } from '../assembly/template.js';
import { createGate, type Gate, type GateOptions } from '../calls/gate.js';
import { startUnknownService } from '../http/unknown-service.js';
import type { Endpoints } from '../lambda/process-environment.js';
import { startDynamoDbFront } from '../parts/dynamodb/dynamodb-front.js';
import { createTableRequest } from '../parts/dynamodb/table-properties.js';
import { startTableService } from '../parts/dynamodb/table-service.js';
import { createBus, type EventBus } from '../parts/event-bridge/bus.js';
import { readRules } from '../parts/event-bridge/rules.js';
import { queueAttributes } from '../parts/queues/queue-attributes.js';
import { createQueueService, type QueueService } from '../parts/queues/queue-service.js';
import { startSqsFront } from '../parts/queues/sqs-front.js';
import { createSecurityHub, type SecurityHub } from '../parts/security-hub/security-hub.js';
import { startSecurityHubFront } from '../parts/security-hub/security-hub-front.js';
import { startSnsFront } from '../parts/sns/sns-front.js';
import { readTopics } from '../parts/sns/topics.js';
import type { Closers } from './closers.js';
import { createScheduler, type Scheduler } from './scheduler.js';

/** Everything of the engine but the functions. */
export interface Parts {
  readonly stack: Stack;
  readonly gate: Gate;
  readonly access: Access;
  readonly queues: QueueService;
  readonly bus: EventBus;
  readonly hub: SecurityHub;
  readonly emails: CapturedEmail[];
  readonly scheduler: Scheduler;
  readonly endpoints: Endpoints;
}

export type Settings = Required<Pick<SimulatorOptions, 'account' | 'region' | 'timeScale'>> &
  SimulatorOptions;

/** BatchUpdateFindings "can take several minutes"; its event comes then. Source: API reference. The number is assumed. */
const echoSeconds = 120;

export async function startParts(
  assembly: AssemblyStack,
  settings: Settings,
  kill: GateOptions['kill'],
  closers: Closers,
): Promise<Parts> {
  const { account, region, timeScale, intercept } = settings;
  const report = settings.onProgress ?? (() => undefined);
  // The queues' address is part of the resolved stack, whose policies the gate asks: no call comes before.
  const later: { access?: Access } = {};
  const gate = createGate({
    kill,
    deny: (requested, caller) => later.access?.call(requested, caller),
    ...(intercept ? { intercept } : {}),
  });
  const queues = createQueueService(region);
  closers.add(() => queues.close());
  const scheduler = createScheduler();
  closers.add(() => scheduler.close());

  const sqs = await startSqsFront(gate, queues);
  closers.add(() => sqs.close());
  const queueUrl = (name: string) => `${sqs.origin}/${account}/${name}`;
  const stack = resolveStack(assembly, { account, region, queueUrl });
  const access = createAccess({ stack, account, region, report });
  later.access = access;
  for (const resource of ofType(stack, 'AWS::SQS::Queue')) {
    const name = resource.physicalId.slice(resource.physicalId.lastIndexOf('/') + 1);
    const arn = `arn:${stack.partition}:sqs:${region}:${account}:${name}`;
    queues.create(name, resource.physicalId, arn, queueAttributes(resource));
  }
  const emails: CapturedEmail[] = [];
  const topics = readTopics(stack.resources);
  const sns = await startSnsFront(gate, {
    topics,
    queues,
    emails,
    report,
    maySendFor: maySendAs(access, 'sns.amazonaws.com'),
  });
  closers.add(() => sns.close());

  const tables = await startTableService();
  closers.add(() => tables.close());
  for (const resource of ofType(stack, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'))
    await tables.create(createTableRequest(resource));
  const dynamoDb = await startDynamoDbFront(gate, tables);
  closers.add(() => dynamoDb.close());

  const arnOf = (name: string) => `arn:${stack.partition}:events:${region}:${account}:rule/${name}`;
  const maySendFor = maySendAs(access, 'events.amazonaws.com');
  const bus = createBus(readRules(stack.resources, arnOf), queues, maySendFor, report);
  const hub = createSecurityHub({
    account,
    region,
    scheduler,
    echoDelay: echoSeconds * 1000 * timeScale,
    emit: (event) => bus.put(event),
    automationRules: [
      ...ofType(stack, 'AWS::SecurityHub::AutomationRule').map(({ properties }) => properties),
      ...(settings.automationRules ?? []),
    ],
  });
  const securityHub = await startSecurityHubFront(gate, hub);
  closers.add(() => securityHub.close());
  const others = await startUnknownService(report);
  closers.add(() => others.close());
  describe(stack, report);
  checkAlarms(stack, access, account, region);
  return {
    stack,
    gate,
    access,
    queues,
    bus,
    hub,
    emails,
    scheduler,
    endpoints: {
      securityHub: securityHub.origin,
      sns: sns.origin,
      sqs: sqs.origin,
      dynamoDb: dynamoDb.origin,
      others: others.origin,
    },
  };
}

function ofType({ resources }: Stack, ...types: readonly string[]): Stack['resources'] {
  return resources.filter(({ type }) => types.includes(type));
}

function describe(stack: Stack, report: (line: string) => void): void {
  const shown = {
    Queue: 'queues',
    Topic: 'topics',
    Table: 'tables',
    Rule: 'event rules',
    Function: 'functions',
  };
  const counts = Object.entries(shown).map(([end, what]) => {
    const count = stack.resources.filter(
      ({ type }) => type.endsWith(`::${end}`) || type.endsWith(`::Global${end}`),
    ).length;
    return `${count} ${what}`;
  });
  report(`stack ${stack.name}: ${counts.join(', ')}`);
  for (const [type, ids] of unknownTypes(stack.resources))
    report(`not run locally: ${type} (${ids.join(', ')})`);
}
