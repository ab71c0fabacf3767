import { ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export interface TocsinStackProps extends StackProps {
  /** Who gets the e-mails. */
  readonly email: string;
  /** Stands in for the bundles of the functions in tests. */
  readonly code?: lambda.Code;
}

/** The default stack: live, with one e-mail address, in whatever account and Region it is deployed to. */
export class TocsinStack extends Stack {
  constructor(scope: Construct, id: string, props: TocsinStackProps) {
    super(scope, id, props);
    const soc = new SecurityHubIncidentResponse(this, 'Soc', {
      mode: ResponseMode.LIVE,
      emailAddresses: [props.email],
      code: props.code,
      enricherCode: props.code,
    });
    const outputs: Readonly<Record<string, string | undefined>> = {
      IncidentTopicArn: soc.topic.topicArn,
      TicketQueueUrl: soc.ticketQueue.queueUrl,
      ParkedQueueUrl: soc.parkedQueue.queueUrl,
      UrgentQueueUrl: soc.urgentQueue.queueUrl,
      RoutineQueueUrl: soc.routineQueue.queueUrl,
      LedgerTableName: soc.ledger.tableName,
      EscalateActionArn: soc.escalateActionArn,
      UrgentDeadLetterQueueUrl: soc.urgentDeadLetterQueue.queueUrl,
      RoutineDeadLetterQueueUrl: soc.routineDeadLetterQueue.queueUrl,
      TicketDeadLetterQueueUrl: soc.ticketDeadLetterQueue?.queueUrl,
      RuleDeadLetterQueueUrl: soc.ruleDeadLetterQueue.queueUrl,
      UndeliveredQueueUrl: soc.undeliveredQueue.queueUrl,
      UndeliveredTicketQueueUrl: soc.undeliveredTicketQueue.queueUrl,
      EnricherQueueUrl: soc.enricher?.queue.queueUrl,
      EnricherDeadLetterQueueUrl: soc.enricher?.deadLetterQueue.queueUrl,
      UndeliveredEnricherQueueUrl: soc.enricher?.undeliveredQueue.queueUrl,
    };
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) new CfnOutput(this, name, { value });
    }
  }
}
