import { Stack, Stage } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { FindingsFrom, SecurityHubIncidentResponse, type CoverageValidationProps } from '../index.js';
import { INLINE_CODE } from '../testing/synthesize.js';
import { EMAIL, validated, violationsOf } from '../testing/validated-app.js';

// Planted fault: one environment for all stacks.
it('judges each account and Region for itself', () => {
  const app = validated();
  const [here, there] = ['111122223333', '444455556666'].map(
    (account) => new Stack(app, `In${account}`, { env: { account, region: 'eu-west-1' } }),
  );
  if (here === undefined || there === undefined) throw new Error('two stacks are wanted');
  new SecurityHubIncidentResponse(here, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...EMAIL,
  });
  new SecurityHubIncidentResponse(there, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...EMAIL,
  });
  (there.node.findChild('Soc').node.findChild('CriticalRule').node.defaultChild as events.CfnRule).state =
    'DISABLED';
  expect(() => app.synth()).toThrow('is DISABLED');
  expect(violationsOf(app).filter((line) => !line.includes('@In444455556666/Soc/CriticalRule'))).toEqual([]);
});

// Planted faults: homePattern returns the pattern; no parameters for readTemplate.
it('knows the account and Region of a stack in patterns and in ARNs', () => {
  const app = validated();
  const env = { account: '111122223333', region: 'eu-west-1' };
  const topic = new sns.Topic(new Stack(app, 'People', { env }), 'Topic', { topicName: 'people' });
  topic.addSubscription(new subscriptions.EmailSubscription('soc@example.com'));
  const stack = new Stack(app, 'Own', { env });
  const arn = 'arn:aws:sns:eu-west-1:111122223333:people';
  new events.Rule(stack, 'Findings', {
    eventPattern: { source: ['aws.securityhub'], account: [stack.account], region: [stack.region] },
    targets: [new targets.SnsTopic(sns.Topic.fromTopicArn(stack, 'Imported', arn))],
  });
  app.synth();
  expect(violationsOf(app)).toEqual([]);

  const other = validated();
  const silent = new Stack(other, 'People', { env });
  new sns.Topic(silent, 'Topic', { topicName: 'people' });
  const own = new Stack(other, 'Own', { env });
  new events.Rule(own, 'Findings', {
    eventPattern: { source: ['aws.securityhub'] },
    targets: [new targets.SnsTopic(sns.Topic.fromTopicArn(own, 'Imported', arn))],
  });
  expect(() => other.synth()).toThrow('has no subscription');
});

// Planted fault: the folder left out of the environment's name.
it('judges each stage for itself where account and Region are open', () => {
  const app = validated();
  const [, prod] = ['Beta', 'Prod'].map(
    (name) =>
      new SecurityHubIncidentResponse(new Stack(new Stage(app, name), 'Soc'), 'Soc', {
        code: INLINE_CODE,
        enricherCode: INLINE_CODE,
        sweeperCode: INLINE_CODE,
        ...EMAIL,
      }),
  );
  (prod?.criticalRule.node.defaultChild as events.CfnRule).state = 'DISABLED';
  expect(() => app.synth()).toThrow('is DISABLED');
});

// Planted fault seen red: no `only` in the requirement; nothing is then proved.
it.each([FindingsFrom.THIS_ACCOUNT, FindingsFrom.THIS_REGION, FindingsFrom.THIS_ACCOUNT_AND_REGION])(
  'holds stacks for findings of %s to those, and to no others',
  (findingsFrom) => {
    const synthesized = (props: CoverageValidationProps) => {
      const app = validated(props);
      const stack = new Stack(app, 'Soc', { env: { account: '111122223333', region: 'cn-north-1' } });
      new SecurityHubIncidentResponse(stack, 'Soc', {
        code: INLINE_CODE,
        enricherCode: INLINE_CODE,
        sweeperCode: INLINE_CODE,
        findingsFrom,
        ...EMAIL,
      });
      return () => {
        app.synth();
        return violationsOf(app);
      };
    };
    expect(synthesized({ findingsFrom })()).toEqual([]);
    expect(synthesized({})).toThrow('Soc');
  },
);
