import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SQSClient } from '@aws-sdk/client-sqs';
import { loadPolicy, makeReadLedger, makeSendMessages } from '@tocsin/functions';
import type { Context, SQSEvent } from 'aws-lambda';
import { readConfig } from './config.js';
import { makeImportHeartbeat } from './edge/import-heartbeat.js';
import { installedAt } from './edge/installed-at.js';
import { makeGetPage } from './edge/get-page.js';
import { paced } from './edge/paced.js';
import { report } from './edge/report.js';
import { makeSweepQueue } from './edge/sweep-queue.js';
import { phaseName, phasesOf } from './phases/phase.js';
import { scopeOf } from './scope-of.js';
import { firstCursor, readSweepMessage, type Cursor } from './sweep/cursor.js';
import { runSweep } from './sweep/run-sweep.js';
import { emptyTally } from './sweep/tally.js';

/** Beyond it something is wrong: 80 minutes and more. */
const MOST_INVOCATIONS = 50;

const clock = (): string => new Date().toISOString();
const config = readConfig(process.env);
const logger = new Logger();
const metrics = new Metrics();
const loaded = loadPolicy(config.policyPath, config.policySha256);
const sqs = new SQSClient({});
const queue = makeSweepQueue(sqs, config.sweepQueueUrl);
const readLedger = makeReadLedger(new DynamoDBClient({}), config.ledgerTable);
const securityHub = new SecurityHubClient({ maxAttempts: 6, retryMode: 'adaptive' });
const importHeartbeat = config.heartbeat && makeImportHeartbeat(securityHub, config.heartbeat);
const phases = phasesOf(config.source, config.minimumSeverity);
const ports = {
  // Security Hub's limit is shared with every other tool of the account: what is throttled is tried again, slower.
  getPage: paced(
    makeGetPage(securityHub, config.source, () => scopeOf(config, Date.now())),
    config.callsPerSecond,
    { now: Date.now, wait: (milliseconds) => wait(milliseconds) },
  ),
  readLedger,
  sendUrgent: makeSendMessages(sqs, config.urgentQueueUrl),
  sendRoutine: makeSendMessages(sqs, config.routineQueueUrl),
  clock,
};

/** The Lambda handler: a batch of one message of the sweeper's own queue. What fails is thrown, and comes again. */
export async function handler(event: SQSEvent, context: Context): Promise<void> {
  logger.addContext(context);
  if (loaded.problem !== undefined) {
    logger.error(loaded.problem);
    metrics.addMetric('PolicyLoadFailed', MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  }
  for (const { body } of event.Records) {
    const message = readSweepMessage(body, phases);
    const millisecondsLeft = (): number => context.getRemainingTimeInMillis();
    if (message.do === 'go on') await goOn(message.cursor, millisecondsLeft);
    else await start(message.at, millisecondsLeft);
  }
}

/** A heartbeat that cannot be imported does not hold up the sweep; the message comes again after it. */
async function start(at: string, millisecondsLeft: () => number): Promise<void> {
  let failure: unknown;
  try {
    await importHeartbeat?.(clock());
  } catch (error) {
    failure = error;
  }
  if (config.sweep === 'on') {
    if (await queue.isBusy()) logger.warn('another sweep is still running');
    else await goOn(firstCursor(at), millisecondsLeft);
  }
  if (failure !== undefined) throw failure;
}

async function goOn(cursor: Cursor, millisecondsLeft: () => number): Promise<void> {
  if (cursor.invocations >= MOST_INVOCATIONS) {
    throw new Error(
      `the sweep of ${cursor.startedAt} has not ended after ${cursor.invocations} invocations: it is given up`,
    );
  }
  const tally = emptyTally();
  try {
    const now = clock();
    const next = await runSweep(
      cursor,
      phases,
      {
        accountId: config.accountId,
        installedAt: await installedAt(readLedger, config.mode, now),
        mode: config.mode,
        policy: loaded.policy,
        region: config.region,
        settledBefore: new Date(Date.parse(now) - config.settleSeconds * 1000).toISOString(),
      },
      { ...ports, millisecondsLeft },
      tally,
    );
    if (next !== undefined) {
      await queue.goOn(next);
      const phase = phases[next.phase];
      logger.info('the sweep goes on', {
        phase: phase && phaseName(phase),
        seen: next.seen,
        sent: next.sent,
      });
      return;
    }
    const seconds = Math.round((Date.now() - Date.parse(cursor.startedAt)) / 1000);
    const [seen, sent] = [cursor.seen + tally.seen, cursor.sent + tally.sent.length];
    logger.info('the sweep is finished', { seen, sent, seconds });
    metrics.addMetric('SweepFinished', MetricUnit.Count, 1);
  } finally {
    report(tally, logger, metrics);
  }
}
