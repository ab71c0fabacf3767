import { CfnResource, Stack, type App } from 'aws-cdk-lib';

/** An automation rule that hides what is CRITICAL, in a stack of its own. */
export function silence(app: App, name = 'Quiet nights'): CfnResource {
  const equals = (Value: string) => [{ Value, Comparison: 'EQUALS' }];
  return new CfnResource(new Stack(app, 'Automation'), 'Silence', {
    type: 'AWS::SecurityHub::AutomationRule',
    properties: {
      RuleName: name,
      RuleOrder: 1,
      Description: name,
      RuleStatus: 'ENABLED',
      Criteria: { SeverityLabel: equals('CRITICAL') },
      Actions: [
        { Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: { Workflow: { Status: 'SUPPRESSED' } } },
      ],
    },
  });
}
