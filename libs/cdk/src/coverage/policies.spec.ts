import { CoverageValidation, TriagePolicyDocument, type CoverageValidationProps } from '../index.js';
import { anApp } from '../testing/synthesize.js';
import { EMAIL, soc, validated, violationsOf } from '../testing/validated-app.js';

const printed = jest.spyOn(console, 'error').mockReturnValue(undefined);
const shown = (): string => printed.mock.calls.flat().join('\n');
beforeEach(() => void printed.mockClear());

const QUIET = TriagePolicyDocument.fromObject({
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'quiet',
      title: 'Nobody hears of what is CRITICAL',
      when: { asff: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] } },
      then: { route: 'none', response: 'low_priority_response', priority: 'P5', slaMinutes: 2880 },
    },
  ],
});

// Planted fault: stagedPolicies returns nothing.
it('reads the policy that the layer holds', () => {
  const app = validated();
  soc(app, { ...EMAIL, policy: QUIET });
  expect(() => app.synth()).toThrow('the policy gives the route "none"');
  const meant = validated({ acknowledge: [{ part: 'quiet', reason: 'SEC-12' }] });
  soc(meant, { ...EMAIL, policy: QUIET });
  meant.synth();
  expect(violationsOf(meant)).toEqual([]);
});

// Planted fault: undecidedViolation returns nothing.
it('warns where a policy cannot be found, and fails nothing', () => {
  const make = (props?: CoverageValidationProps) => {
    const app = validated(props);
    const { processor } = soc(app);
    processor.addEnvironment('TOCSIN_POLICY_SHA256', QUIET.policySha256);
    return app;
  };
  const app = make();
  app.synth();
  expect(violationsOf(app)).toEqual([expect.stringContaining('warning undecided@')]);
  expect(shown()).toContain('a policy that was not given');
  expect(() => make({ policies: [QUIET] }).synth()).toThrow('the policy gives the route "none"');
});

it('looks at suppressions at the time that is given', () => {
  const policy = TriagePolicyDocument.fromObject({
    schema: 'tocsin.policy/1',
    rules: [
      {
        id: 'migration',
        title: 'The migration of May',
        when: { asff: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] } },
        then: { suppress: { owner: 'ops', reason: 'migration', expires: '2026-05-02T00:00:00Z' } },
      },
    ],
  });
  const app = anApp();
  soc(app, { ...EMAIL, policy });
  const templatePaths = app.synth().stacks.map(({ templateFullPath }) => templateFullPath);
  const at = (now: string) =>
    Object.values(
      new CoverageValidation({ now: new Date(now) }).validate({ templatePaths, appConstruct: app })
        .metadata ?? {},
    ).map((answer) => answer.split('\n')[0]);
  expect(at('2026-05-01T00:00:00Z')).toEqual(['proved, until 2026-05-02T00:00:00.000Z']);
  expect(at('2026-05-03T00:00:00Z')).toEqual(['proved']);
});
