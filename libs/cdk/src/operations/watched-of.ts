import type { Duration } from 'aws-cdk-lib';
import { checkQuietFor, checkSweepEvery } from '../checked-props.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import type { SecurityHubIncidentResponse } from '../security-hub-incident-response.js';
import type { Watched } from './alarm-plan.js';

/** What is watched of the parts that were made. */
export function watchedOf(
  soc: SecurityHubIncidentResponse,
  { archive, indicatorLists, quietFor, sweep, sweepEvery }: SecurityHubIncidentResponseProps,
  routineWindow: Duration,
): Watched {
  const { criticalRule, openRule, raiseRule, closeRule, escalateRule, enricher, sweeper } = soc;
  return {
    archive,
    enricher,
    topic: soc.topic,
    processor: soc.processor,
    parkedQueue: soc.parkedQueue,
    urgentQueue: soc.urgentQueue,
    routineQueue: soc.routineQueue,
    routineWindow,
    deadLetterQueues: {
      UrgentFailed: soc.urgentDeadLetterQueue,
      RoutineFailed: soc.routineDeadLetterQueue,
      EventsFailed: soc.ruleDeadLetterQueue,
      EmailFailed: soc.undeliveredQueue,
      TicketsUndelivered: soc.undeliveredTicketQueue,
      ...(archive && { ArchiveFailed: archive.ruleDeadLetterQueue }),
      ...(soc.ticketDeadLetterQueue && { TicketsFailed: soc.ticketDeadLetterQueue }),
      ...(enricher && {
        EnricherFailed: enricher.deadLetterQueue,
        EnricherUndelivered: enricher.undeliveredQueue,
      }),
      ...(sweeper && { SweepsFailed: sweeper.deadLetterQueue }),
      ...(sweeper?.undeliveredHeartbeatQueue && {
        HeartbeatsUndelivered: sweeper.undeliveredHeartbeatQueue,
      }),
    },
    sweeps: sweeper && { every: checkSweepEvery(sweepEvery), sweep: sweep ?? true, sweeper },
    hasLists: (indicatorLists?.length ?? 0) > 0,
    rules: [criticalRule, openRule, raiseRule, closeRule, escalateRule, archive?.rule, sweeper?.rule].filter(
      (rule) => rule !== undefined,
    ),
    quietFor: quietFor && checkQuietFor(quietFor),
  };
}
