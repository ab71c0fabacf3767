import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import { applyAutomationRules, compileEventPattern, readTemplate } from '@tocsin/routing';
import { parseYamlTemplate } from '../check/read/yaml-template.js';
import type { CheckReport } from '../check/check-report.js';
import { checkIn } from '../testing/check-run.js';
import { recipeAutomationRules, recipePattern } from './recipe-rules.js';
import { defaultAssembly } from './stack.js';

const fixtures = join(__dirname, '../check/fixtures');
const recipe = readTemplate(parseYamlTemplate(readFileSync(join(fixtures, 'recipe.yaml'), 'utf8')), {
  name: 'recipe.yaml',
});

describe('the recipe, checked before it is deployed', () => {
  it('is the recipe: the same rules and pattern as those that are run elsewhere', () => {
    const decisive = (rule: Readonly<Record<string, unknown>>) => {
      const [action] = rule['Actions'] as readonly { FindingFieldsUpdate: { Workflow: object } }[];
      const { RuleName, RuleOrder, RuleStatus, Criteria } = rule;
      return { RuleName, RuleOrder, RuleStatus, Criteria, Workflow: action?.FindingFieldsUpdate.Workflow };
    };
    expect(recipe.automationRules.map(({ rule }) => decisive(rule))).toEqual(
      recipeAutomationRules.map((rule) => decisive({ ...rule })),
    );
    expect(recipe.eventRules[0]?.pattern).toEqual(recipePattern);
    expect(recipe.unread).toEqual([]);
  });

  // Planted fault seen red: automation rules that are not handed to the proof.
  it('loses a CRITICAL finding, and the rule that is to escalate it is to blame', async () => {
    const { exitCode, out } = await checkIn(fixtures, 'recipe.yaml', '--json');
    const { outcome, holes } = JSON.parse(out) as CheckReport;
    expect([exitCode, outcome, holes.length]).toEqual([1, 'holes', 1]);
    expect(holes[0]).toMatchObject({
      kind: 'opened',
      finding: { Severity: { Label: 'CRITICAL' }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' },
      seen: { Workflow: { Status: 'NOTIFIED' } },
      culprit: { part: 'automation rule', id: 'EscalateRule', name: 'Escalate Critical Findings' },
      doubts: [],
    });
  });

  it('gives a finding that the matchers lose too, and only because of that rule', async () => {
    const { out } = await checkIn(fixtures, 'recipe.yaml', '--json');
    const [hole] = (JSON.parse(out) as CheckReport).holes;
    const told = (rules: typeof recipeAutomationRules, raw: object): boolean => {
      const { finding } = applyAutomationRules(rules, raw as never, {
        format: 'asff',
        now: '2026-11-24T12:00:00Z',
      });
      return recipe.eventRules.some(({ pattern }) =>
        compileEventPattern(pattern).matches({
          source: 'aws.securityhub',
          'detail-type': 'Security Hub Findings - Imported',
          detail: { findings: [finding] },
        }),
      );
    };
    const finding = { ...aFinding(), ...hole?.finding };
    expect(told(recipeAutomationRules, finding)).toBe(false);
    expect(told(recipeAutomationRules.slice(0, 1), finding)).toBe(true);
  });

  it('is whole again where the rule is acknowledged, and says so', async () => {
    const { exitCode, out } = await checkIn(
      fixtures,
      ...['recipe.yaml', '--acknowledge', 'EscalateRule=people look at the console, RISK-12'],
    );
    expect(out).toMatch(/^proved\n/);
    expect(out).toMatch(/EscalateRule keeps from people is meant so: people look at/);
    expect(exitCode).toBe(0);
  });

  it('is nothing that the default stack has', async () => {
    const { exitCode, out } = await checkIn(dirname(defaultAssembly), 'cdk.out', '--json');
    const { outcome, unasked, read } = JSON.parse(out) as CheckReport;
    expect([exitCode, outcome, unasked]).toEqual([0, 'proved', []]);
    expect(read).toMatchObject([{ kind: 'cloud assembly', eventRules: 6, processors: 1, unread: 0 }]);
  });
});
