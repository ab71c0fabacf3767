import { compilePolicy } from '../triage/compile-policy.js';
import { parsePolicy } from '../triage/parse-policy.js';
import { triage } from '../triage/triage.js';
import { readFinding } from '../read-finding.js';
import { aFinding } from '../testing.js';
import { describeFailures } from '../testing/case-result.js';
import { runCases } from '../testing/run-cases.js';
import { SEVERITY_LABELS } from '../severity.js';
import { defaultPolicy } from './default-policy.js';
import { recipePolicy } from './recipe-policy.js';
import { RECIPE_TABLE } from './recipe-table.js';
import { RULES } from './rules/index.js';

const now = '2026-11-24T12:00:00Z';
const policy = compilePolicy(defaultPolicy);
const judge = (overrides: object) => triage(readFinding(aFinding(overrides)), policy, { now });
const byItself = (ProductArn: string, Types: string[], Label: string | undefined) => ({
  ProductArn: `arn:aws:securityhub:eu-west-1::product/${ProductArn}`,
  Types,
  Severity: Label && { Label },
  FindingProviderFields: undefined,
});

describe('defaultPolicy', () => {
  it('is data: it survives JSON, and the checker of policies takes it', () => {
    expect(parsePolicy(JSON.stringify(defaultPolicy))).toEqual(defaultPolicy);
  });

  it("has the recipe's fallback owner", () => {
    expect(defaultPolicy.fallbackOwner).toEqual(recipePolicy.fallbackOwner);
  });

  // Planted fault seen red: mail-senders asked before the classes.
  it.each(RULES.map((documented) => [documented.rule.id, documented] as const))(
    'gives the cases of %s what they expect',
    (_, { cases }) => {
      const failed = runCases(defaultPolicy, cases).filter(({ ok }) => !ok);
      expect(failed.map((result) => [result.title, ...describeFailures(result)])).toEqual([]);
    },
  );

  it("keeps the recipe's minutes and response for each priority", () => {
    for (const { rule } of RULES) {
      const row = RECIPE_TABLE.find(({ priority }) => priority === rule.then.priority);
      expect([rule.id, rule.then]).toEqual([
        rule.id,
        {
          priority: row?.priority,
          slaMinutes: row?.slaMinutes,
          response: row?.response,
          route: rule.then.route,
        },
      ]);
      expect(['page', 'ticket', 'gather', 'none']).toContain(rule.then.route);
      expect(rule.then.route === 'page').toBe(rule.then.priority === 'P1' || rule.then.priority === 'P2');
    }
  });
});

describe('what no rule may do', () => {
  const types = RULES.flatMap(({ rule }) =>
    [rule.when].flat().flatMap(({ facts }) => facts?.threatType ?? []),
  );

  // Planted fault seen red: threat-critical taken out of the list.
  it.each([...new Set(types)])('a CRITICAL %s pages, at once where it is a threat', (type) => {
    const verdict = judge(byItself('aws/guardduty', [type], 'CRITICAL'));
    expect(verdict.route).toBe('page');
    expect(verdict.priority).toBe(verdict.class === 'threat' ? 'P1' : 'P2');
  });

  // Planted fault seen red: threat-unknown taken out of the list.
  it.each([
    ['threat', '444455556666/default', ['Something new']],
    ['exposure', 'aws/macie', ['Effects/Data Exposure']],
    ['data', 'aws/macie', ['Sensitive Data Identifications/PII']],
    ['posture', 'aws/config', ['Software and Configuration Checks']],
    ['vulnerability', 'aws/inspector', ['Software and Configuration Checks/Vulnerabilities/CVE']],
  ])(
    'every severity of a %s finding has a route, and CRITICAL and unknown are never left alone or gathered',
    (name, product, types) => {
      for (const label of [...SEVERITY_LABELS, undefined]) {
        const verdict = judge(byItself(product, types, label));
        expect(verdict.class).toBe(name);
        expect(verdict.route).toBeDefined();
        expect(verdict.runbook).toBeDefined();
        if (label === 'CRITICAL') expect(['page', 'ticket']).toContain(verdict.route);
        if (label === undefined && name !== 'vulnerability')
          expect(['page', 'ticket']).toContain(verdict.route);
      }
    },
  );

  it('says in one sentence that a finding is left alone', () => {
    expect(judge({ Sample: true }).because).toBe(
      'Rule "Sample findings are left alone" decides: severity HIGH, from Severity.Label.',
    );
  });
});
