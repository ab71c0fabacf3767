import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Outcome } from '../batch/item.js';
import type { DigestOutcome } from '../digest/digest-outcome.js';
import type { BatchResult } from '../batch/process-batch.js';

/** One log line an outcome, and counters by outcome and severity: never by account or rule, never a finding's text. */
export function report(result: BatchResult, logger: Logger, metrics: Metrics): void {
  const counts = new Map<string, number>();
  for (const outcome of result.outcomes) {
    logOutcome(outcome, logger);
    const severity = outcome.item.arrival.finding.severity.label ?? 'UNKNOWN';
    const name = `${outcome.kind}\n${severity}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const { messageId, parked, logged } of result.refusals) {
    const { reason, deliveryId } = parked;
    logger.warn('message parked', {
      outcome: 'parked',
      reason,
      detail: logged,
      delivery_id: deliveryId,
      message_id: messageId,
    });
    counts.set('parked\nUNKNOWN', (counts.get('parked\nUNKNOWN') ?? 0) + 1);
  }
  for (const one of result.digests) logDigest(one, logger);
  for (const [name, count] of counts) {
    const [outcome = '', severity = ''] = name.split('\n');
    const single = metrics.singleMetric();
    single.addDimensions({ outcome: outcome.replaceAll(' ', '-'), severity });
    single.addMetric('FindingsHandled', MetricUnit.Count, count);
  }
}

function logDigest(
  { digest, error, incident, messageId, retry, step, subject, what }: DigestOutcome,
  logger: Logger,
): void {
  const line = {
    step,
    what,
    incident_id: `tocsin-${digest}`,
    message_id: messageId,
    ...(incident?.digest && { findings: incident.digest.count, priority: incident.response_plan.priority }),
    ...(subject !== undefined && { subject }),
    ...(error instanceof Error ? { error } : {}),
  };
  if (retry === true) logger.warn('digest will be retried', line);
  else logger.info('digest handled', line);
}

function logOutcome(outcome: Outcome, logger: Logger): void {
  const { finding, deliveryId } = outcome.item.arrival;
  const about = {
    outcome: outcome.kind,
    finding_id: finding.id.slice(0, 512),
    product_arn: finding.productArn.slice(0, 2048),
    delivery_id: deliveryId.slice(0, 128),
  };
  switch (outcome.kind) {
    case 'told':
    case 'would tell':
      logger.info('finding handled', {
        ...about,
        event: outcome.row.event,
        incident_id: outcome.row.incidentId,
        revision: outcome.row.revision,
        priority: outcome.verdict.priority,
        because: outcome.verdict.because,
        ...(outcome.kind === 'would tell' ? { subject: outcome.subject } : {}),
      });
      return;
    case 'gathered': {
      const isShadow = outcome.row.pk.startsWith('shadow#');
      logger.info('finding handled', {
        ...about,
        reason: `${isShadow ? 'shadow mode: ' : ''}waits to be told with others (${outcome.row.gathered?.kind})`,
        incident_id: `tocsin-${outcome.row.gathered?.digest}`,
        priority: outcome.verdict.priority,
        because: outcome.verdict.because,
      });
      return;
    }
    case 'not told':
      logger.info('finding handled', {
        ...about,
        reason: outcome.reason,
        incident_id: outcome.row?.incidentId,
      });
      return;
    case 'parked':
      logger.error('finding handled', {
        ...about,
        reason: outcome.reason,
        detail: outcome.detail,
        told: outcome.told,
      });
      return;
    case 'retry':
      logger.warn('finding will be retried', {
        ...about,
        reason: outcome.reason,
        ...(outcome.error instanceof Error ? { error: outcome.error } : {}),
      });
  }
}
