import { Duration } from 'aws-cdk-lib';
import { pointsAt, resourceOf, synthesize } from '../testing/synthesize.js';

const TYPE = 'AWS::Lambda::EventSourceMapping';
const { template } = synthesize();
const urgent = resourceOf(template, TYPE, 'SocUrgentSource').Properties;
const routine = resourceOf(template, TYPE, 'SocRoutineSource').Properties;

it('takes urgent findings at once and gathers the others', () => {
  expect(pointsAt(urgent['EventSourceArn'])).toBe('SocUrgentQueue');
  expect(urgent).toMatchObject({ BatchSize: 10 });
  expect(urgent).not.toHaveProperty('MaximumBatchingWindowInSeconds');
  expect(pointsAt(routine['EventSourceArn'])).toBe('SocRoutineQueue');
  expect(routine).toMatchObject({ BatchSize: 100, MaximumBatchingWindowInSeconds: 30 });
});

it.each([
  ['urgent', urgent],
  ['routine', routine],
])('the %s source feeds the alias, caps its concurrency and takes partial failures', (_, source) => {
  // Planted fault: the mapping on the function, so that a roll-back of the alias changes nothing.
  expect(source['FunctionName']).toEqual({ Ref: expect.stringMatching(/^SocLiveAlias[0-9A-F]{8}$/) });
  expect(source).toMatchObject({
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 5 },
  });
});

it('takes another window and another cap', () => {
  const { template: other } = synthesize({ routineWindow: Duration.minutes(2), maxConcurrency: 1000 });
  expect(resourceOf(other, TYPE, 'SocRoutineSource').Properties).toMatchObject({
    MaximumBatchingWindowInSeconds: 120,
    ScalingConfig: { MaximumConcurrency: 1000 },
  });
});
