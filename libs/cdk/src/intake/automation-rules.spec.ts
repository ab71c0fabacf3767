import { automationRulePresets } from '@tocsin/routing';
import { AutomationRulePreset } from '../choices/automation-rule-preset.js';
import { FindingMark } from '../choices/finding-mark.js';
import { resourcesOf, synthesize } from '../testing/synthesize.js';

const TYPE = 'AWS::SecurityHub::AutomationRule';

it('creates none unless asked: only an administrator account may', () => {
  const { soc, template } = synthesize();
  expect(resourcesOf(template, TYPE)).toEqual({});
  expect(soc.automationRules).toEqual([]);
});

it('creates each preset once', () => {
  const { soc, template } = synthesize({
    automationRules: [
      AutomationRulePreset.CRITICAL_FINDINGS,
      AutomationRulePreset.PASSED_CONTROLS,
      AutomationRulePreset.CRITICAL_FINDINGS,
    ],
  });
  const rules = Object.values(resourcesOf(template, TYPE)).map(({ Properties }) => Properties);
  expect(rules).toHaveLength(2);
  expect(rules).toEqual(
    expect.arrayContaining(
      [automationRulePresets.passedControls, automationRulePresets.criticalFindings].map((rule) => ({
        ...rule,
        RuleStatus: 'ENABLED',
      })),
    ),
  );
  expect(soc.automationRules).toHaveLength(2);
});

it.each(Object.values(AutomationRulePreset))('%s hides nothing: it leaves Workflow alone', (preset) => {
  const { template } = synthesize({ automationRules: [preset] });
  const [rule] = Object.values(resourcesOf(template, TYPE));
  // Planted fault: Workflow NOTIFIED in the preset, as the recipe has it.
  expect(rule?.Properties['Actions']).toEqual([
    {
      Type: 'FINDING_FIELDS_UPDATE',
      FindingFieldsUpdate: expect.not.objectContaining({ Workflow: expect.anything() }),
    },
  ]);
});

it('refuses the field on critical findings where a told finding stays NEW', () => {
  const automationRules = [AutomationRulePreset.CRITICAL_FINDINGS];
  expect(() => synthesize({ automationRules, mark: FindingMark.NONE })).toThrow(
    'automationRules must not hold CRITICAL_FINDINGS where mark is NONE',
  );
});
