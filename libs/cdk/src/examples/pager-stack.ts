import { Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { IncidentPriority, IncidentQueue, ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';

export class PagerStack extends Stack {
  constructor(scope: Construct, id: string, code: lambda.Code, props?: StackProps) {
    super(scope, id, props);

    const soc = new SecurityHubIncidentResponse(this, 'Soc', { mode: ResponseMode.LIVE });

    const pages = new IncidentQueue(this, 'Pages', { lowestPriority: IncidentPriority.P2 });
    soc.addSubscription(pages);

    const pager = new lambda.Function(this, 'Pager', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code,
      timeout: Duration.minutes(1),
    });
    pager.addEventSource(new SqsEventSource(pages.queue, { reportBatchItemFailures: true }));
  }
}
