import type { CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { FindingMark } from '../choices/finding-mark.js';
import { createAutomationRules } from '../intake/automation-rules.js';
import type { SecurityHubRegionProps } from './security-hub-region-props.js';

/**
 * What must exist in each Region that is linked to the home Region. Findings come to the home Region by themselves; automation
 * rules of Security Hub CSPM act where they were created alone, so each Region needs its own (AWS Security Hub User
 * Guide, "Creating automation rules"). The custom action is in the home Region. No event rule is here: it would take
 * the findings in a second time.
 *
 * @example
 * new SecurityHubRegion(this, 'Region', { automationRules: [AutomationRulePreset.PASSED_CONTROLS] });
 */
export class SecurityHubRegion extends Construct {
  /** The Security Hub automation rules that were asked for. */
  public readonly automationRules: CfnResource[];

  constructor(scope: Construct, id: string, props: SecurityHubRegionProps = {}) {
    super(scope, id);
    this.automationRules = createAutomationRules(this, {
      presets: props.automationRules ?? [],
      mark: props.mark ?? FindingMark.NOTIFIED,
    });
    if (props.hub !== undefined)
      for (const rule of this.automationRules) rule.node.addDependency(props.hub.hub);
  }
}
