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

it.each([2, 1000])('takes %d instances, the least and the most that Lambda allows', (maxConcurrency) => {
  const { template: other } = synthesize({ maxConcurrency });
  for (const name of ['SocUrgentSource', 'SocRoutineSource']) {
    expect(resourceOf(other, TYPE, name).Properties['ScalingConfig']).toEqual({
      MaximumConcurrency: maxConcurrency,
    });
  }
});

it('caps at the sources alone: reserved concurrency would refuse what a poller took, and each refusal costs a try', () => {
  // Source: Lambda Developer Guide, "Configuring scaling behavior for SQS event source mappings". Planted fault seen red:
  // reservedConcurrentExecutions in the function.
  expect(resourceOf(template, 'AWS::Lambda::Function', 'SocProcessor').Properties).not.toHaveProperty(
    'ReservedConcurrentExecutions',
  );
});

it.each([
  ['SocUrgentQueue', undefined],
  ['SocRoutineQueue', Duration.minutes(5)],
])('%s: every try fits into what SQS hides and keeps', (name, routineWindow) => {
  const { template: other } = synthesize({ routineWindow });
  const queue = resourceOf(other, 'AWS::SQS::Queue', name).Properties;
  const visibility = Number(queue['VisibilityTimeout']);
  const timeout = Number(resourceOf(other, 'AWS::Lambda::Function', 'SocProcessor').Properties['Timeout']);
  const { maxReceiveCount } = queue['RedrivePolicy'] as { readonly maxReceiveCount: number };
  // Lambda refuses a source whose queue hides messages for less than the function's timeout; SQS hides for 12 hours at most.
  expect(visibility).toBeGreaterThanOrEqual(timeout);
  expect(visibility).toBeLessThanOrEqual(12 * 60 * 60);
  // Else a message is gone before its last try, and reaches no dead-letter queue. Planted fault seen red: INTAKE_RETENTION of
  // half an hour.
  expect(maxReceiveCount * visibility).toBeLessThan(Number(queue['MessageRetentionPeriod']));
});
