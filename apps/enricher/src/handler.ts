import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import { SQSClient } from '@aws-sdk/client-sqs';
import { withCache, withTimeout } from '@tocsin/indicators';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { processBatch, toRetry } from './batch/process-batch.js';
import { readConfig } from './config.js';
import { loadLists } from './edge/lists-file.js';
import { report } from './edge/report.js';
import { makeSend } from './edge/send.js';

/** What one lookup may take: a batch of ten notices is far within the time of the function. */
const LOOKUP_MILLISECONDS = 2_000;

const clock = (): string => new Date().toISOString();
const config = readConfig(process.env);
const logger = new Logger();
const metrics = new Metrics();
const lists = config.lists && loadLists(config.lists, clock());
const providers = [lists?.provider]
  .filter((provider) => provider !== undefined)
  .map((provider) => withCache(withTimeout(provider, { milliseconds: LOOKUP_MILLISECONDS })));
const send = makeSend(new SQSClient({}), config.routineQueueUrl);

/** The Lambda handler: a batch of queue messages in, the messages that must come again out. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  if (lists?.problem !== undefined) {
    logger.error(lists.problem);
    metrics.addMetric('IndicatorListsFailed', MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  }
  const outcomes = await processBatch(event.Records, { providers, now: clock() }, send);
  report(outcomes, logger, metrics);
  return { batchItemFailures: toRetry(outcomes).map((itemIdentifier) => ({ itemIdentifier })) };
}
