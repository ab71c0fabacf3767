import { CfnParameter, Duration, Token } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import { synthesize } from './testing/synthesize.js';

it.each([Duration.seconds(0), Duration.millis(1500), Duration.seconds(301)])(
  'refuses the window %s',
  (routineWindow) => {
    expect(() => synthesize({ routineWindow })).toThrow(
      /^routineWindow must be 1 to 300 whole seconds, found \d/,
    );
  },
);

it.each([0, 1, 2.5, 1001, Number.NaN])('refuses the concurrency %d', (maxConcurrency) => {
  expect(() => synthesize({ maxConcurrency })).toThrow(
    `maxConcurrency must be a whole number from 2 to 1000, found ${maxConcurrency}`,
  );
});

it.each(['', 'Mars/Olympus', 'CEST+1'])('refuses the time zone %j', (timeZone) => {
  expect(() => synthesize({ timeZone })).toThrow(
    `timeZone must be the IANA name of a time zone such as Europe/Berlin, found ${JSON.stringify(timeZone)}`,
  );
});

it('refuses a FIFO topic, which cannot send e-mail', () => {
  expect(() => synthesize((stack) => ({ topic: new sns.Topic(stack, 'Own', { fifo: true }) }))).toThrow(
    'topic must be a standard topic, found the FIFO topic Test/Own: e-mail cannot be sent from it',
  );
});

it('leaves alone what is only known at deployment', () => {
  expect(() =>
    synthesize((stack) => ({
      escalateActionName: new CfnParameter(stack, 'ActionName').valueAsString,
      maxConcurrency: Token.asNumber(new CfnParameter(stack, 'Cap', { type: 'Number' }).valueAsNumber),
      timeZone: new CfnParameter(stack, 'Zone').valueAsString,
    })),
  ).not.toThrow();
});
