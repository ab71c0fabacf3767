import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as processorBundle from '../processor-bundle.js';
import { anApp, INLINE_CODE } from '../testing/synthesize.js';
import { silence as hide } from '../testing/silence.js';
import { addCheckedSoc } from './checked-app.js';
import { ExistingHubStack } from './existing-hub-stack.js';
import { OwnHandlerStack } from './own-handler-stack.js';
import { PagerStack } from './pager-stack.js';
import { EnabledHubStack } from './enabled-hub-stack.js';
import { IndicatorListsStack } from './indicator-lists-stack.js';
import { SocStack } from './minimal-stack.js';
import { addSocOfSeveralRegions } from './several-regions.js';
import { OwnPolicyStack } from './own-policy-stack.js';

// The bundle is built by another project; what is tried here is the reader's code.
jest.mock('../processor-bundle.js', () => {
  const inline = () => lambda.Code.fromInline('exports.handler = async () => undefined;');
  const actual = jest.requireActual<typeof processorBundle>('../processor-bundle.js');
  return { ...actual, processorBundle: inline, enricherBundle: inline, sweeperBundle: inline };
});

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const shown = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);

it('shows these examples and no other, word for word', () => {
  expect(shown).toEqual(
    [
      'minimal-stack.ts',
      'existing-hub-stack.ts',
      'own-policy-stack.ts',
      'indicator-lists-stack.ts',
      'pager-stack.ts',
      'own-handler-stack.ts',
      'enabled-hub-stack.ts',
      'several-regions.ts',
      'checked-app.ts',
    ].map((name) => readFileSync(join(__dirname, name), 'utf8')),
  );
});

it.each([SocStack, ExistingHubStack, OwnPolicyStack, IndicatorListsStack, EnabledHubStack])(
  '%p synthesizes',
  (Example) => {
    const template = Template.fromStack(new Example(anApp(), 'Example'));
    template.resourceCountIs('AWS::Events::Rule', 6);
    template.resourceCountIs('AWS::Lambda::Function', 3);
  },
);

it('the pager takes what wakes people, and gives back what it could not page', () => {
  const stack = new PagerStack(anApp(), 'Example', INLINE_CODE);
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::SNS::Subscription', { FilterPolicy: { priority: ['P1', 'P2'] } });
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PagesQueue'), 'Arn'] },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});

it('a handler of your own runs where the processor would, with what you add to its role', () => {
  const template = Template.fromStack(new OwnHandlerStack(anApp(), 'Example', INLINE_CODE));
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({ Action: 'securityhub:GetFindings', Effect: 'Allow' })]),
    },
  });
});

it('the app of several Regions synthesizes: rules in each Region, the way of a finding in one', () => {
  const app = anApp();
  addSocOfSeveralRegions(app);
  const count = (type: string) =>
    app.synth().stacks.map(({ template }: { template: unknown }) => {
      const resources = Object.values(
        (template as { Resources: Record<string, { Type: string }> }).Resources,
      );
      return resources.filter(({ Type }) => Type === type).length;
    });
  expect(count('AWS::SecurityHub::AutomationRule')).toEqual([1, 1, 1]);
  expect(count('AWS::Events::Rule').sort()).toEqual([0, 0, 6]);
});

it('the checked app synthesizes until a rule hides something that nobody acknowledged', () => {
  const synthesized = (name: string) => {
    const app = anApp();
    addCheckedSoc(app);
    hide(app, name);
    return () => app.synth();
  };
  expect(synthesized('Lab accounts')).not.toThrow();
  expect(synthesized('Quiet nights')).toThrow('The automation rule "Quiet nights" writes Workflow');
});

it('names every property and its default', () => {
  const names = [
    'security-hub-incident-response-props.ts',
    'indicators/indicator-list-document-props.ts',
    'subscriptions/incident-queue-props.ts',
    'hub/security-hub-enablement-props.ts',
    'hub/security-hub-region-props.ts',
    'archive/security-hub-archive-props.ts',
    'coverage/coverage-validation-props.ts',
  ].flatMap((file) => {
    const props = readFileSync(join(__dirname, '..', file), 'utf8');
    return [...props.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, name]) => name);
  });
  const rows = [...readme.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  expect(rows).toEqual(names);
});
