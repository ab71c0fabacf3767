import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Outcome } from '../batch/process-batch.js';

/** One log line an outcome, and counters by outcome: never an account, never a finding's text, never an indicator. */
export function report(outcomes: readonly Outcome[], logger: Logger, metrics: Metrics): void {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    logOutcome(outcome, logger);
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) {
    const single = metrics.singleMetric();
    single.addDimensions({ outcome: kind.replaceAll(' ', '-') });
    single.addMetric('NoticesLookedUp', MetricUnit.Count, count);
  }
}

function logOutcome(outcome: Outcome, logger: Logger): void {
  const about = { outcome: outcome.kind, message_id: outcome.messageId };
  switch (outcome.kind) {
    case 'sent': {
      const { incident_id, revision, threat } = outcome.enrichment;
      const malicious = threat.verdicts.filter(({ verdict }) => verdict === 'malicious').length;
      logger.info('notice looked up', {
        ...about,
        incident_id,
        revision,
        score: threat.score,
        band: threat.band,
        malicious,
      });
      return;
    }
    case 'passed over':
      logger.info('notice looked up', { ...about, incident_id: outcome.incidentId, reason: outcome.reason });
      return;
    case 'unreadable':
      logger.error('message is no notice', { ...about, faults: outcome.faults });
      return;
    case 'given back':
      logger.warn('notice given back', {
        ...about,
        reason: outcome.reason,
        ...(outcome.error instanceof Error ? { error: outcome.error } : {}),
      });
  }
}
