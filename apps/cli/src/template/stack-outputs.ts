import type { SecurityHubArchive, SecurityHubIncidentResponse } from '@tocsin/cdk';

/** What somebody needs who goes on from the stack: names that are kept. */
export function stackOutputs(
  soc: SecurityHubIncidentResponse,
  archive?: SecurityHubArchive,
): Readonly<Record<string, string>> {
  return {
    IncidentTopicArn: soc.topic.topicArn,
    OpsTopicArn: soc.opsTopic.topicArn,
    TicketQueueUrl: soc.ticketQueue.queueUrl,
    TicketQueueArn: soc.ticketQueue.queueArn,
    ParkedQueueUrl: soc.parkedQueue.queueUrl,
    ...(soc.escalateActionArn !== undefined && { EscalateActionArn: soc.escalateActionArn }),
    ...(archive && { ArchiveBucketName: archive.bucket.bucketName }),
    ProcessorName: soc.processor.functionName,
    DashboardName: soc.dashboard.dashboardName,
  };
}
