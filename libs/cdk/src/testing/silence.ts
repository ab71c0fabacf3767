import { CfnResource, Stack, type App } from 'aws-cdk-lib';

/** An automation rule that hides what is CRITICAL, or of that what `product` reports, in a stack of its own. */
export function silence(app: App, name = 'Quiet nights', product?: string): CfnResource {
  const equals = (Value: string) => [{ Value, Comparison: 'EQUALS' }];
  const id = product === undefined ? 'Automation' : `Automation-${product}`;
  return new CfnResource(new Stack(app, id), 'Silence', {
    type: 'AWS::SecurityHub::AutomationRule',
    properties: {
      RuleName: name,
      RuleOrder: 1,
      Description: name,
      RuleStatus: 'ENABLED',
      Criteria: {
        SeverityLabel: equals('CRITICAL'),
        ...(product === undefined ? {} : { ProductName: equals(product) }),
      },
      Actions: [
        { Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: { Workflow: { Status: 'SUPPRESSED' } } },
      ],
    },
  });
}
