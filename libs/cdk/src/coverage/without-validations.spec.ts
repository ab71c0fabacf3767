import { App, Stack } from 'aws-cdk-lib';
import { CoverageValidation, SecurityHubIncidentResponse } from '../index.js';
import { anApp, INLINE_CODE } from '../testing/synthesize.js';
import { silence } from '../testing/silence.js';

// As aws-cdk-lib 2.200.0 is, the lowest that this package takes. The bundle was tried with that release itself.
jest.mock('aws-cdk-lib', () => {
  const actual = jest.requireActual<Readonly<Record<PropertyKey, unknown>>>('aws-cdk-lib');
  return new Proxy(
    {},
    {
      has: (_, key) => key !== 'Validations' && key in actual,
      get: (_, key) => (key === 'Validations' ? undefined : actual[key]),
    },
  );
});

const printed = jest.spyOn(console, 'error').mockReturnValue(undefined);
// This release says that the old property is deprecated.
jest.spyOn(console, 'warn').mockReturnValue(undefined);
beforeEach(() => void printed.mockClear());

function validated(fill: (soc: SecurityHubIncidentResponse, app: App) => void): App {
  const app = new App({ outdir: anApp().outdir, policyValidationBeta1: [new CoverageValidation()] });
  const props = {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    emailAddresses: ['soc@example.com'],
  };
  fill(new SecurityHubIncidentResponse(new Stack(app, 'Soc'), 'Soc', props), app);
  return app;
}

it('judges in an old release too', () => {
  expect(() => validated(() => undefined).synth()).not.toThrow();
  expect(() => validated((_, app) => void silence(app)).synth()).toThrow('writes Workflow');
});

// Planted fault: no message where Validations is missing.
it('says itself what the report of an old release leaves out', () => {
  validated(({ processor }) => processor.addEnvironment('TOCSIN_POLICY_SHA256', 'ab'.repeat(32))).synth();
  expect(printed.mock.calls.flat()).toContainEqual(
    expect.stringMatching(
      /^\[Tocsin\] undecided: It is not proved that somebody is told of every finding:\n/,
    ),
  );
});
