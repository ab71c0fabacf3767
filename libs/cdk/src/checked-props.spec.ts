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

it.each([-1, 2.5, 10_001, Number.NaN])('refuses the storm threshold %d', (stormThreshold) => {
  expect(() => synthesize({ stormThreshold })).toThrow(
    `stormThreshold must be a whole number from 0 to 10,000, found ${stormThreshold}`,
  );
});

it.each([Duration.seconds(119), Duration.millis(120_500), Duration.minutes(61)])(
  'refuses the storm window %s',
  (stormWindow) => {
    expect(() => synthesize({ stormWindow })).toThrow(
      /^stormWindow must be 2 to 60 minutes in whole seconds, found \d/,
    );
  },
);

it.each([Duration.minutes(14), Duration.days(8)])('refuses to gather for %s', (gatherFor) => {
  expect(() => synthesize({ gatherFor })).toThrow(
    /^gatherFor must be 15 minutes to 7 days in whole seconds, found \d/,
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
