import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  IndicatorListDocument,
  IndicatorListKind,
  ResponseMode,
  SecurityHubIncidentResponse,
} from '@tocsin/cdk';

export class IndicatorListsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    new SecurityHubIncidentResponse(this, 'Soc', {
      mode: ResponseMode.LIVE,
      indicatorLists: [
        IndicatorListDocument.fromText('203.0.113.0/24 # seen in March\nevil[.]example\n', {
          name: 'deny.txt',
        }),
        IndicatorListDocument.fromText('value,comment\n198.51.100.7,our scanner\n', {
          kind: IndicatorListKind.ALLOW,
          name: 'scanners.csv',
        }),
      ],
    });
  }
}
