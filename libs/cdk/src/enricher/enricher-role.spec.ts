import { actionsIn, bundleFunction } from '@tocsin/bundle';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Template } from 'aws-cdk-lib/assertions';
import { ResponseMode } from '../choices/response-mode.js';
import { implicitActions } from '../testing/implicit-actions.js';
import { allowedActions, listed } from '../testing/policy-statements.js';
import type { Statement } from '../testing/policy-statements.js';
import { logicalName, pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

/** What the role of the enricher may do: of its own policy alone. */
function statementsOf(template: Template): readonly Statement[] {
  const policy = resourceOf(template, 'AWS::IAM::Policy', 'SocEnricherRoleDefaultPolicy').Properties;
  expect((policy['Roles'] as readonly unknown[]).map(pointsAt)).toEqual(['SocEnricherRole']);
  return (policy['PolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement;
}

const resourcesFor = (statements: readonly Statement[], action: string) =>
  statements
    .filter(({ Action }) => listed(Action).includes(action))
    .flatMap(({ Resource }) => listed(Resource).map(pointsAt));

// Planted faults seen red: securityhub:GetFindings in the role; the statement Answer taken out of it.
it.each(Object.values(ResponseMode))(
  '%s: may what its bundle can call, and what is implicit',
  async (mode) => {
    const statements = statementsOf(synthesize({ mode }).template);
    const sent = actionsIn((await bundleFunction('apps/enricher')).metafile);
    expect(allowedActions(statements)).toEqual([...sent, ...implicitActions()].sort());
    expect(resourcesFor(statements, 'sqs:ReceiveMessage')).toEqual(['SocEnricherQueue']);
    expect(resourcesFor(statements, 'sqs:SendMessage')).toEqual(['SocRoutineQueue']);
    expect(resourcesFor(statements, 'logs:PutLogEvents')).toEqual(['SocEnricherLog']);
  },
);

it('may use the key of its queues for what a reader and a sender need, and never the key of a topic', () => {
  const { template } = synthesize((stack) => ({
    key: new kms.Key(stack, 'Key'),
    topic: new sns.Topic(stack, 'Own', { masterKey: new kms.Key(stack, 'OfTopic') }),
  }));
  const statements = statementsOf(template);
  const used = statements.filter(({ Sid }) => Sid === 'UseKey');
  // Planted fault seen red: all that the processor may.
  expect(used.map(({ Action, Resource }) => [Action, pointsAt(Resource)])).toEqual([
    [['kms:Decrypt', 'kms:GenerateDataKey'], 'Key'],
  ]);
});

it('has a role of its own, without a managed or an inline policy, and leaves that of the processor as it is', () => {
  const { template } = synthesize({ sweep: false });
  const roles = Object.entries(resourcesOf(template, 'AWS::IAM::Role'));
  expect(roles.map(([id]) => logicalName(id)).sort()).toEqual(['SocEnricherRole', 'SocProcessorRole']);
  for (const [, { Properties }] of roles) {
    expect(Object.keys(Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Description']);
  }
  const processors = (enrichment: boolean) =>
    resourceOf(synthesize({ enrichment }).template, 'AWS::IAM::Policy', 'SocProcessorRoleDefaultPolicy');
  expect(processors(true)).toEqual(processors(false));
});
