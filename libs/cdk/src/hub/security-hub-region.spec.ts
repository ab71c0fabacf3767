import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  AutomationRulePreset,
  FindingMark,
  SecurityHubEnablement,
  SecurityHubRegion,
  type SecurityHubRegionProps,
} from '../index.js';
import { anApp, logicalName, resourcesOf } from '../testing/synthesize.js';

function region(props?: (stack: Stack) => SecurityHubRegionProps): Template {
  const stack = new Stack(anApp(), 'Test');
  new SecurityHubRegion(stack, 'Region', props?.(stack));
  return Template.fromStack(stack);
}

it('all defaults: nothing', () => {
  expect(region().toJSON()['Resources']).toBeUndefined();
});

it('all values: the rules of the home Region, after the hub', () => {
  const template = region((stack) => ({
    automationRules: Object.values(AutomationRulePreset),
    hub: new SecurityHubEnablement(stack, 'Hub'),
    mark: FindingMark.NOTIFIED,
  }));
  const rules = Object.values(resourcesOf(template, 'AWS::SecurityHub::AutomationRule'));
  expect(rules.map(({ Properties }) => Properties['RuleName'])).toHaveLength(2);
  // Planted fault seen red: no dependency.
  for (const { DependsOn } of rules)
    expect([DependsOn].flat().map((id) => logicalName(String(id)))).toEqual(['Hub']);
});

it('refuses a rule that would take the marker away, as the home Region does', () => {
  expect(() =>
    region(() => ({ automationRules: [AutomationRulePreset.CRITICAL_FINDINGS], mark: FindingMark.NONE })),
  ).toThrow('automationRules must not hold CRITICAL_FINDINGS where mark is NONE');
});
