import { resourceOf, synthesize } from '../testing/synthesize.js';

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
