import { defaultPolicy } from '@tocsin/findings';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { MinimumSeverity, TriagePolicyDocument, type SecurityHubIncidentResponseProps } from '../index.js';
import { synthesize } from '../testing/synthesize.js';

const label = (Value: string, Comparison = 'EQUALS') => ({
  asff: { SeverityLabel: [{ Value, Comparison }] },
});

function deploy(when: unknown, minimumSeverity?: MinimumSeverity): () => void {
  const policy = TriagePolicyDocument.fromObject({
    schema: 'tocsin.policy/1',
    rules: [
      { id: 'all', title: 'Whatever comes', when: { facts: { sample: false } }, then: { priority: 'P3' } },
      { id: 'few', title: 'A few', when, then: { priority: 'P2' } },
    ],
  });
  return () => void synthesize({ policy, minimumSeverity });
}

// Planted fault seen red: `checkStarvedRules` not called.
it.each<readonly [unknown, MinimumSeverity | undefined, string]>([
  [
    { facts: { severity: ['LOW', 'MEDIUM'] } },
    undefined,
    'minimumSeverity HIGH keeps out: few (LOW, MEDIUM). Set minimumSeverity to MEDIUM or lower',
  ],
  [label('LOW'), MinimumSeverity.MEDIUM, 'few (LOW). Set minimumSeverity to LOW or lower, or remove'],
  [[label('LOW'), { facts: { severity: ['MEDIUM'] } }], undefined, 'few (LOW, MEDIUM)'],
  [
    { ...label('CRITICAL', 'NOT_EQUALS'), facts: { severity: ['HIGH', 'CRITICAL'] } },
    MinimumSeverity.CRITICAL,
    'few (HIGH)',
  ],
  [
    { ...label('LOW'), facts: { severity: ['HIGH'] } },
    MinimumSeverity.LOW,
    'few (no severity at all). remove',
  ],
])('%j from %s on waits for what never comes', (when, minimum, message) => {
  expect(deploy(when, minimum)).toThrow(message);
});

it.each<readonly [unknown, MinimumSeverity | undefined]>([
  [{ facts: { severity: ['MEDIUM', 'HIGH'] } }, undefined],
  [{ facts: { severity: ['UNKNOWN'] } }, undefined],
  [[label('LOW'), { facts: { class: ['threat'] } }], undefined],
  [label('LOW', 'NOT_EQUALS'), MinimumSeverity.CRITICAL],
  [{ facts: { severity: ['LOW'] } }, MinimumSeverity.LOW],
])('%j from %s on may speak', (when, minimum) => {
  expect(deploy(when, minimum)).not.toThrow();
});

it.each<readonly [object, boolean]>([
  [{ priority: 'P4', route: 'ticket' }, true],
  [{ note: 'for the week' }, true],
  [{ route: 'none' }, false],
  [{ suppress: { owner: 'ana@example.com', reason: 'SEC-12', expires: '2027-01-01T00:00:00Z' } }, false],
])('a rule that says %j wakes nobody: no error; a warning: %s', (then, warned) => {
  const policy = TriagePolicyDocument.fromObject({
    schema: 'tocsin.policy/1',
    rules: [{ id: 'low', title: 'Low', when: { facts: { severity: ['LOW'] } }, then }],
  });
  const { stack } = synthesize({ policy });
  const warnings = Annotations.fromStack(stack).findWarning(
    '/Test/Soc',
    Match.stringLikeRegexp('low \\(LOW\\)'),
  );
  expect(warnings).toHaveLength(warned ? 1 : 0);
});

it('leaves the table of the recipe as it is, and says what of our own policy would have nothing to do', () => {
  const warned = (props: SecurityHubIncidentResponseProps) =>
    Annotations.fromStack(synthesize(props).stack).findWarning(
      '*',
      Match.stringLikeRegexp('wait for findings'),
    );
  expect(warned({ minimumSeverity: MinimumSeverity.CRITICAL })).toEqual([]);
  const policy = TriagePolicyDocument.fromObject(defaultPolicy);
  expect(warned({ policy, minimumSeverity: MinimumSeverity.LOW })).toEqual([]);
  expect(warned({ policy, minimumSeverity: MinimumSeverity.MEDIUM })).toHaveLength(1);
});
