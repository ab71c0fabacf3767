import { RemovalPolicy } from 'aws-cdk-lib';
import { resourceOf, synthesize } from '../testing/synthesize.js';

it('keeps one row a finding, on demand, with recovery and expiry', () => {
  const { template } = synthesize();
  const ledger = resourceOf(template, 'AWS::DynamoDB::Table', 'SocLedger');
  expect(ledger.Properties).toMatchObject({
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
});

it.each([
  ['stays', undefined, 'Retain'],
  ['goes, if told so,', RemovalPolicy.DESTROY, 'Delete'],
])('%s when the stack is removed, and the log with it', (_, removalPolicy, expected) => {
  const { template } = synthesize({ removalPolicy });
  expect(resourceOf(template, 'AWS::DynamoDB::Table', 'SocLedger').DeletionPolicy).toBe(expected);
  expect(resourceOf(template, 'AWS::Logs::LogGroup', 'SocProcessorLog').DeletionPolicy).toBe(expected);
});
