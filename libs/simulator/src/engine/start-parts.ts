import { createAccess, type Access } from '../access/access.js';
import { checkAlarms } from '../access/check-alarms.js';
import { checkTargets } from '../access/check-targets.js';
import { mayPutRecord, maySendAs } from '../access/may-send.js';
import { placeOf } from '../access/place.js';
import type { CapturedEmail, SimulatorOptions } from '../api.js';
import type { AssemblyStack } from '../assembly/read-assembly.js';
import { resolveStack } from '../assembly/resolve-stack.js';
import type { Stack } from '../assembly/template.js';
import { createGate, type Gate, type GateOptions } from '../calls/gate.js';
import { createDeliver, type Deliver } from '../faults/deliver.js';
import { createFaults, type Faults } from '../faults/faults.js';
import { startUnknownService } from '../http/unknown-service.js';
import type { Endpoints } from '../http/endpoint-variables.js';
import { createMetrics, type Metrics } from '../parts/cloudwatch/metrics.js';
import { startDynamoDbFront } from '../parts/dynamodb/dynamodb-front.js';
import { createTableRequest } from '../parts/dynamodb/table-properties.js';
import { startTableService } from '../parts/dynamodb/table-service.js';
import { createBus, type EventBus } from '../parts/event-bridge/bus.js';
import { readRules } from '../parts/event-bridge/rules.js';
import { startSchedules, type Schedules } from '../parts/event-bridge/schedules.js';
import { createStreams, type Streams } from '../parts/firehose/streams.js';
import { queueAttributes } from '../parts/queues/queue-attributes.js';
import { createQueueOperations, type QueueOperations } from '../parts/queues/queue-operations.js';
import { createQueueService, type QueueService } from '../parts/queues/queue-service.js';
import { startSqsFront } from '../parts/queues/sqs-front.js';
import type { JsonObject } from '../json.js';
import { createNewSecurityHub, type NewSecurityHub } from '../parts/new-security-hub/new-security-hub.js';
import { createSecurityHub, type SecurityHub } from '../parts/security-hub/security-hub.js';
import { startSecurityHubFront } from '../parts/security-hub/security-hub-front.js';
import { startSnsFront } from '../parts/sns/sns-front.js';
import { readTopics, type Topics } from '../parts/sns/topics.js';
import type { Closers } from './closers.js';
import { describeStack } from './describe-stack.js';
import { createScheduler, type Scheduler } from './scheduler.js';
import { startInventory } from './start-inventory.js';

/** Everything of the engine but the functions. */
export interface Parts {
  readonly stack: Stack;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly access: Access;
  readonly queues: QueueService;
  readonly bus: EventBus;
  readonly schedules: Schedules;
  readonly hub: SecurityHub;
  readonly newHub: NewSecurityHub;
  readonly topics: Topics;
  readonly streams: Streams;
  readonly emails: CapturedEmail[];
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly deliver: Deliver;
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
  const later: { access?: Access; queueOperations?: QueueOperations } = {};
  const metrics = createMetrics();
  const scheduler = createScheduler();
  closers.add(() => scheduler.close());
  const faults = createFaults(settings.faults, scheduler);
  const deliver = createDeliver(faults, scheduler);
  const gate = createGate({
    kill,
    faults,
    deny: (requested, caller) => later.access?.call(requested, caller),
    ...(intercept ? { intercept } : {}),
  });
  const queues = createQueueService(region);
  closers.add(() => queues.close());

  const sqs = await startSqsFront(gate, queues, timeScale, () => later.queueOperations);
  closers.add(() => sqs.close());
  const queueUrl = (name: string) => `${sqs.origin}/${account}/${name}`;
  const stack = resolveStack(assembly, { account, region, queueUrl });
  const place = placeOf(stack, account, region);
  const access = createAccess({ stack, place, report });
  later.access = access;
  later.queueOperations = createQueueOperations(queues, {
    arnOf: (name) => place.arn('sqs', name),
    urlOf: queueUrl,
    setPolicy: access.setPolicy,
  });
  for (const resource of ofType(stack, 'AWS::SQS::Queue')) {
    const name = resource.physicalId.slice(resource.physicalId.lastIndexOf('/') + 1);
    queues.create(name, resource.physicalId, place.arn('sqs', name), queueAttributes(resource));
  }
  const emails: CapturedEmail[] = [];
  const topics = readTopics(stack.resources, settings.emailSubscriptions !== 'pending');
  const sns = await startSnsFront(gate, {
    topics,
    account,
    queues,
    emails,
    report,
    deliver,
    metrics,
    maySendFor: maySendAs(access, 'sns.amazonaws.com'),
  });
  closers.add(() => sns.close());

  const tables = await startTableService();
  closers.add(() => tables.close());
  for (const resource of ofType(stack, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'))
    await tables.create(createTableRequest(resource));
  const dynamoDb = await startDynamoDbFront(gate, tables);
  closers.add(() => dynamoDb.close());

  const rules = readRules(stack.resources, (name) => place.arn('events', `rule/${name}`));
  const streams = createStreams(stack.resources, (name) => place.arn('firehose', `deliverystream/${name}`));
  const mayPut = mayPutRecord(access);
  const bus = createBus(rules, {
    ...{ queues, report, deliver, metrics, maySendFor: maySendAs(access, 'events.amazonaws.com') },
    putRecord: ({ arn, roleArn = '' }, data) => mayPut(roleArn, arn) ?? streams.put(arn, data),
  });
  const schedules = startSchedules(rules, bus, {
    account,
    region,
    timeScale: settings.schedules === true ? timeScale : undefined,
  });
  closers.add(() => schedules.close());
  const startedAt = new Date();
  const shared = {
    account,
    region,
    scheduler,
    echoDelay: echoSeconds * 1000 * timeScale,
    emit: (event: JsonObject) => bus.put(event),
  };
  const newHub = createNewSecurityHub(shared);
  const hub = createSecurityHub({
    ...shared,
    automationRules: [
      ...ofType(stack, 'AWS::SecurityHub::AutomationRule').map(({ properties }) => properties),
      ...(settings.automationRules ?? []),
    ],
  });
  const securityHub = await startSecurityHubFront(
    gate,
    { hub, newHub },
    {
      stack,
      place,
      automationRules: settings.automationRules ?? [],
      startedAt: startedAt.toISOString(),
    },
  );
  closers.add(() => securityHub.close());
  const recorder = settings.configRecorder ?? 'none';
  const inventory = await startInventory({ gate, stack, place, access, recorder, startedAt }, closers);
  const others = await startUnknownService(report);
  closers.add(() => others.close());
  describeStack(stack, report);
  checkAlarms(stack, access, place);
  checkTargets(stack, access.log);
  return {
    stack,
    gate,
    metrics,
    access,
    queues,
    bus,
    schedules,
    hub,
    newHub,
    topics,
    streams,
    emails,
    scheduler,
    faults,
    deliver,
    endpoints: {
      ...inventory,
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
