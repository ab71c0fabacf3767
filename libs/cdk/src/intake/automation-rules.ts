import { automationRulePresets } from '@tocsin/routing';
import { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AutomationRulePreset } from '../choices/automation-rule-preset.js';
import { FindingMark } from '../choices/finding-mark.js';

const PRESETS = {
  [AutomationRulePreset.PASSED_CONTROLS]: { id: 'PassedControlsAutomation', rule: 'passedControls' },
  [AutomationRulePreset.CRITICAL_FINDINGS]: { id: 'CriticalFindingsAutomation', rule: 'criticalFindings' },
} as const;

export interface AutomationRulesProps {
  readonly presets: readonly AutomationRulePreset[];
  readonly mark: FindingMark;
}

/** Only an administrator account of Security Hub can create automation rules. */
export function createAutomationRules(scope: Construct, props: AutomationRulesProps): CfnResource[] {
  const presets = new Set(props.presets);
  if (presets.has(AutomationRulePreset.CRITICAL_FINDINGS) && props.mark === FindingMark.NONE) {
    throw new Error(
      'automationRules must not hold CRITICAL_FINDINGS where mark is NONE: a told finding stays NEW there, so the rule ' +
        'goes on writing its user-defined fields and could take the marker away that its closing is recognised by. ' +
        'Leave one of the two out',
    );
  }
  return [...presets].map((preset) => {
    const { id, rule } = PRESETS[preset];
    return new CfnResource(scope, id, {
      type: 'AWS::SecurityHub::AutomationRule',
      properties: { ...automationRulePresets[rule], RuleStatus: 'ENABLED' },
    });
  });
}
