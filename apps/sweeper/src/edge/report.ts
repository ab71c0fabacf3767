import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Tally } from '../sweep/tally.js';

/** One log line a finding that was sent or failed, and counters by reason: never by account, never a finding's text. */
export function report({ failed, seen, sent }: Tally, logger: Logger, metrics: Metrics): void {
  const reasons = new Map<string, number>();
  for (const { deliveryId, findingId, productArn, reason } of sent) {
    logger.info('finding swept', {
      reason,
      finding_id: findingId,
      product_arn: productArn,
      delivery_id: deliveryId,
    });
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  for (const { findingId, productArn, what, why } of failed) {
    logger.error('finding cannot be swept', { what, why, finding_id: findingId, product_arn: productArn });
  }
  metrics.addMetric('SweptFindings', MetricUnit.Count, seen);
  if (failed.length > 0) metrics.addMetric('SweepFailed', MetricUnit.Count, failed.length);
  for (const [reason, count] of reasons) {
    const single = metrics.singleMetric();
    single.addDimensions({ reason });
    single.addMetric('SweepSent', MetricUnit.Count, count);
  }
  metrics.publishStoredMetrics();
}
