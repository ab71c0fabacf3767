import { anAsffFinding } from './fixtures/findings.js';
import { automationRule, defaultStack, equals } from './fixtures/deployments.js';
import { mailStack } from './fixtures/other-stacks.js';
import { explainPath } from './explain-path.js';

const now = '2026-11-24T12:00:00Z';
const lower = automationRule('Lower', { SeverityLabel: equals('HIGH') }, { Severity: { Label: 'LOW' } });

// Planted faults seen red: the marker is not looked at; NOTIFIED is taken for reopened.
it.each([
  ['told', defaultStack(), anAsffFinding(), 'yes'],
  ['lowered by a rule', { ...mailStack(), automationRules: [lower] }, anAsffFinding(), 'no'],
  ['too low', defaultStack(), anAsffFinding({ Severity: { Label: 'LOW', Normalized: 1 } }), 'no'],
  [
    'told before and closed now',
    defaultStack(),
    anAsffFinding({ Workflow: { Status: 'RESOLVED' }, UserDefinedFields: { Tocsin: 'told' } }),
    'yes',
  ],
  [
    'told before and grown',
    defaultStack(),
    anAsffFinding({ Workflow: { Status: 'NOTIFIED' }, UserDefinedFields: { Tocsin: 'told' } }),
    'yes',
  ],
])('says every hop of a finding that is %s', (_, deployment, raw, told) => {
  const path = explainPath(raw, { deployment, now });
  expect(path.told).toBe(told);
  expect(path.lines.length).toBeLessThanOrEqual(10);
  expect(path.lines).toMatchSnapshot();
});

it('what a stranger wrote does nothing on a terminal, and is cut', () => {
  const stack = mailStack();
  const odd = 'a\u001b[31m\n\u202e\u009b';
  const subscriptions = stack.subscriptions.map((each) => ({ ...each, endpoint: `${odd}@example.com` }));
  const raw = anAsffFinding({ ProductName: `${odd}${'x'.repeat(5000)}` });
  const { lines } = explainPath(raw, { deployment: { ...stack, subscriptions }, now });
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(1001);
});

it('follows a custom action, by its name', () => {
  const raw = anAsffFinding({ Severity: { Label: 'LOW', Normalized: 1 } });
  expect(explainPath(raw, { deployment: defaultStack(), now, action: 'Escalate to SOC' }).told).toBe('yes');
  expect(() => explainPath(raw, { deployment: defaultStack(), now, action: 'Page' })).toThrow(
    'there is no custom action "Page"; there is Escalate to SOC',
  );
});

it('refuses a time that is none', () => {
  expect(() => explainPath(anAsffFinding(), { deployment: defaultStack(), now: 'soon' })).toThrow(RangeError);
});

it.each([[undefined], [[]], [{}], ['finding']])('refuses %j', (raw) => {
  expect(() => explainPath(raw, { deployment: defaultStack(), now })).toThrow(
    'explainPath wants an ASFF finding',
  );
});
