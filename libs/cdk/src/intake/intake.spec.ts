import { Duration } from 'aws-cdk-lib';
import { resourceOf, synthesize } from '../testing/synthesize.js';

it.each([
  ['the default window', undefined, 30],
  ['the longest window', Duration.minutes(5), 300],
])('hides a message for six timeouts of the function and %s', (_, routineWindow, window) => {
  const { template } = synthesize({ routineWindow });
  const timeout = Number(resourceOf(template, 'AWS::Lambda::Function', 'SocProcessor').Properties['Timeout']);
  const visibility = (name: string) =>
    resourceOf(template, 'AWS::SQS::Queue', name).Properties['VisibilityTimeout'];
  // Planted fault: five timeouts instead of six.
  expect(visibility('SocUrgentQueue')).toBe(6 * timeout);
  expect(visibility('SocRoutineQueue')).toBe(6 * timeout + window);
});
