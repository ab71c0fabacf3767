import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { loadPolicy } from '@tocsin/functions';
import type { Ports } from './batch/ports.js';
import { processBatch } from './batch/process-batch.js';
import { readConfig } from './config.js';
import type { Digests } from './digest/digests.js';
import { makeDigestStore } from './edge/digest-store.js';
import { makeNoteInstalled } from './edge/installed.js';
import { makeLedger } from './edge/ledger.js';
import { makeDefect } from './edge/defect.js';
import { makeFind } from './edge/find-findings.js';
import { makePark } from './edge/park.js';
import { makePublish } from './edge/publish.js';
import { report } from './edge/report.js';
import { makeSendLater } from './edge/send-later.js';
import { makeUpdate } from './edge/update.js';

const clock = (): string => new Date().toISOString();
const config = readConfig(process.env);
const logger = new Logger();
const metrics = new Metrics();
const loaded = loadPolicy(config.policyPath, config.policySha256);
const dynamoDb = new DynamoDBClient({});
const noteInstalled = makeNoteInstalled(dynamoDb, config.ledgerTable, config.mode, clock);
const securityHub = new SecurityHubClient({});
const sqs = new SQSClient({});
const ports: Ports = {
  ...makeLedger(dynamoDb, config.ledgerTable, clock),
  find: makeFind(securityHub),
  publish: makePublish(new SNSClient({}), config.topicArn),
  update: makeUpdate(securityHub),
  park: makePark(sqs, config.parkedQueueUrl),
  defect: makeDefect(logger),
};
const digests: Digests = {
  settings: config.digests,
  store: {
    ...makeDigestStore(dynamoDb, config.ledgerTable, config.mode, clock),
    sendLater: makeSendLater(sqs, config.routineQueueUrl),
  },
  find: ports.find,
};

/** The Lambda handler: a batch of queue messages in, the messages that must come again out. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  if (loaded.problem !== undefined) {
    logger.error(loaded.problem);
    metrics.addMetric('PolicyLoadFailed', MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  }
  // It does not hold up people: what cannot be noted now is noted with a later batch.
  await noteInstalled().catch((error: Error) =>
    logger.warn('the time of installation is not noted yet', error),
  );
  const { mode, mark, timeZone, engineVersion, heartbeat } = config;
  const leaseUntil = new Date(Date.now() + context.getRemainingTimeInMillis()).toISOString();
  const result = await processBatch(
    event.Records,
    {
      policy: loaded.policy,
      policySha256: loaded.sha256,
      engineVersion,
      heartbeat,
      mode,
      mark,
      timeZone,
      digests,
      clock,
      leaseUntil,
    },
    ports,
  );
  report(result, logger, metrics);
  return { batchItemFailures: [...result.retry].map((itemIdentifier) => ({ itemIdentifier })) };
}
