import { readFileSync } from 'node:fs';
import { compileCriteria } from '@tocsin/findings';
import { applyAutomationRules } from '@tocsin/routing';
import type { AutomationRule } from '@tocsin/routing';
import { Token } from 'aws-cdk-lib';

const SERIOUS = ['HIGH', 'CRITICAL'];
/** No rule of ours looks at the time. */
const ANY_TIME = '2026-01-01T00:00:00Z';

/**
 * An automation rule of Security Hub CSPM, in the shape of AWS's own (`RuleName`, `RuleOrder`, `Criteria`, `Actions` …), checked
 * when it is made by the code that judges rules here: what AWS would refuse at deployment is refused at synthesis.
 *
 * @example
 * const rule = AutomationRuleDocument.fromFile('rules/low-in-sandbox.json');
 */
export class AutomationRuleDocument {
  /**
   * Reads a rule from a JSON file.
   *
   * Throws where the file cannot be read, where AWS would refuse the rule, or where it would write Note or Workflow on
   * findings that are HIGH or CRITICAL.
   *
   * @param path of the file, relative to the working directory of the synthesis
   */
  public static fromFile(path: string): AutomationRuleDocument {
    return AutomationRuleDocument.checked(readFileSync(path, 'utf8'), `the automation rule in ${path}`);
  }

  /**
   * Takes a rule that is already an object. Throws as `fromFile` does, and where it holds a CDK token.
   *
   * @param rule an object in the shape of AWS's own
   */
  public static fromObject(rule: unknown): AutomationRuleDocument {
    const text = (JSON.stringify(rule) as string | undefined) ?? 'null';
    if (Token.isUnresolved(text)) {
      throw new Error(
        'the automation rule holds a value that is only known at deployment (a CDK token), but it is checked at synthesis: write the value itself',
      );
    }
    return AutomationRuleDocument.checked(text, 'the automation rule');
  }

  private static checked(text: string, name: string): AutomationRuleDocument {
    try {
      const rule: unknown = JSON.parse(text);
      applyAutomationRules([rule as AutomationRule], {}, { format: 'asff', now: ANY_TIME });
      refuseHiding(rule as AutomationRule);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${name} cannot be used: ${reason}`, { cause: error });
    }
    return new AutomationRuleDocument(text);
  }

  /** The JSON text of the rule. */
  public readonly ruleText: string;

  private constructor(ruleText: string) {
    this.ruleText = ruleText;
  }
}

/**
 * Automation rules run before the event rules: a Workflow that one writes hides the finding from them, and a note that one
 * writes replaces an analyst's at every update of the provider.
 */
function refuseHiding({ Criteria, Actions: [{ FindingFieldsUpdate: update }] }: AutomationRule): void {
  const written = (['Note', 'Workflow'] as const).filter((field) => update[field] !== undefined);
  const filters = Criteria.SeverityLabel;
  const criteria = filters === undefined ? undefined : compileCriteria({ SeverityLabel: filters });
  const met = SERIOUS.filter(
    (Label) =>
      criteria === undefined || criteria.evaluate({ Severity: { Label } }, { now: ANY_TIME }) === 'match',
  );
  if (written.length === 0 || met.length === 0) return;
  throw new Error(
    `Actions[0].FindingFieldsUpdate: found ${written.join(' and ')} on findings that are ${met.join(' or ')}, ` +
      'allowed: any other field, or Criteria.SeverityLabel that leaves these two out. Nobody would be told of them, or an ' +
      "analyst's note would be lost",
  );
}
