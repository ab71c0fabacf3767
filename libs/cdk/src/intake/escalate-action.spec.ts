import { EscalateActionResource } from '../index.js';
import { identityStatements } from '../testing/policy-statements.js';
import { resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const TYPE = 'AWS::SecurityHub::ActionTarget';

it('is called Escalate to SOC', () => {
  const { template } = synthesize();
  expect(resourceOf(template, TYPE, 'SocEscalateAction').Properties).toEqual({
    Id: 'EscalateToSOC',
    Name: 'Escalate to SOC',
    Description: expect.stringMatching(/\S/),
  });
});

it('takes another id and name, so that two stacks fit into one account', () => {
  const { template } = synthesize({
    escalateActionId: 'PageRedTeam',
    escalateActionName: 'Page the red team',
  });
  expect(resourceOf(template, TYPE, 'SocEscalateAction').Properties).toMatchObject({
    Id: 'PageRedTeam',
    Name: 'Page the red team',
  });
});

it.each(['', 'escalate-to-soc', 'EscalateToSOC21chars1', 'Escalate To SOC', 'EscalateToSOC\n'])(
  'refuses the id %j',
  (escalateActionId) => {
    expect(() => synthesize({ escalateActionId })).toThrow(
      `escalateActionId must be 1 to 20 letters and digits, found ${JSON.stringify(escalateActionId)}`,
    );
  },
);

it.each(['', '  ', 'Escalate to the SOC !'])('refuses the name %j', (escalateActionName) => {
  expect(() => synthesize({ escalateActionName })).toThrow(
    `escalateActionName must be 1 to 20 characters, found ${JSON.stringify(escalateActionName)}`,
  );
});

it('is made by a function of its own where CloudFormation does not know it, with the same attribute', () => {
  const { soc, template } = synthesize({ escalateActionResource: EscalateActionResource.CUSTOM_RESOURCE });
  template.resourceCountIs('AWS::SecurityHub::ActionTarget', 0);
  const [[id, made] = []] = Object.entries(resourcesOf(template, 'Custom::SecurityHubActionTarget'));
  expect(made?.Properties).toMatchObject({ Id: 'EscalateToSOC', Name: 'Escalate to SOC' });
  expect(soc.escalateAction?.cfnResourceType).toBe('Custom::SecurityHubActionTarget');
  const escalate = resourceOf(template, 'AWS::Events::Rule', 'SocEscalateRule').Properties['EventPattern'];
  expect(escalate).toMatchObject({ resources: [{ 'Fn::GetAtt': [id, 'ActionTargetArn'] }] });
  const allowed = identityStatements(template).find(({ Sid }) => Sid === 'MakeAction');
  expect(allowed?.Action).toEqual([
    'securityhub:CreateActionTarget',
    'securityhub:DeleteActionTarget',
    'securityhub:UpdateActionTarget',
  ]);
  // Planted fault seen red: no dependency; the function could run before it may.
  expect(String(made?.DependsOn)).toContain('Policy');
});
