import type { AutomationRulePreset } from '../choices/automation-rule-preset.js';
import type { FindingMark } from '../choices/finding-mark.js';
import type { SecurityHubEnablement } from './security-hub-enablement.js';

/** What a linked Region has. Everything is optional. */
export interface SecurityHubRegionProps {
  /**
   * The automation rules that the home Region has. Only an administrator account of Security Hub can have them.
   *
   * @default - none
   */
  readonly automationRules?: AutomationRulePreset[];

  /**
   * The hub, where the same stack enables it: automation rules wait for it.
   *
   * @default - Security Hub is enabled already
   */
  readonly hub?: SecurityHubEnablement;

  /**
   * How told findings are marked in the home Region: some automation rules are not to be had with every mark.
   *
   * @default - FindingMark.NOTIFIED
   */
  readonly mark?: FindingMark;
}
