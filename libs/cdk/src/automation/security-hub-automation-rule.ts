import { CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';
import type { AutomationRuleDocument } from './automation-rule-document.js';

/** Which rule. */
export interface SecurityHubAutomationRuleProps {
  /**
   * The hub, where the same stack enables it: the rule waits for it.
   *
   * @default - Security Hub is enabled already
   */
  readonly hub?: SecurityHubEnablement;

  /** The rule. */
  readonly rule: AutomationRuleDocument;
}

/**
 * An automation rule of Security Hub CSPM that hides nothing serious. Only an administrator account can have one, and it acts in
 * the Region where it is alone (AWS Security Hub User Guide, "Automation rules").
 *
 * @example
 * new SecurityHubAutomationRule(this, 'Sandbox', { rule: AutomationRuleDocument.fromFile('rules/sandbox.json') });
 */
export class SecurityHubAutomationRule extends Construct {
  /** The rule (`AWS::SecurityHub::AutomationRule`). */
  public readonly automationRule: CfnResource;

  constructor(scope: Construct, id: string, props: SecurityHubAutomationRuleProps) {
    super(scope, id);
    const properties = JSON.parse(props.rule.ruleText) as Record<string, unknown>;
    this.automationRule = new CfnResource(this, 'Rule', {
      type: 'AWS::SecurityHub::AutomationRule',
      // In a template a rule without a status is disabled (CloudFormation, AWS::SecurityHub::AutomationRule).
      properties: { RuleStatus: 'ENABLED', ...properties },
    });
    if (props.hub !== undefined) this.automationRule.node.addDependency(props.hub.hub);
  }
}
