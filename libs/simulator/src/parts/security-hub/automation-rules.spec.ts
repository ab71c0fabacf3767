import { exampleFinding } from '../../testing/example-finding.js';
import { exampleHub } from '../../testing/example-hub.js';
import { until } from '../../testing/until.js';

const rule = (FindingFieldsUpdate: object, Criteria: object) => ({
  RuleName: 'a rule',
  RuleOrder: 1,
  Description: 'for tests',
  Criteria,
  Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }],
});
const isHigh = { SeverityLabel: [{ Value: 'HIGH', Comparison: 'EQUALS' }] };
const { Id, ProductArn } = exampleFinding();

// Planted fault: rules that run after the event leave Workflow NEW in it.
test('run before the event: it shows what they wrote', () => {
  const { hub, events } = exampleHub([rule({ Workflow: { Status: 'NOTIFIED' } }, isHigh)]);
  expect(hub.receive(exampleFinding()).automationRules).toEqual(['a rule']);
  hub.import([exampleFinding({ Id: 'imported' })]);
  expect(events.map(({ Workflow }) => Workflow)).toEqual([{ Status: 'NOTIFIED' }, { Status: 'NOTIFIED' }]);
});

test('do not run on BatchUpdateFindings', async () => {
  const { hub, events } = exampleHub([rule({ Workflow: { Status: 'SUPPRESSED' } }, isHigh)]);
  hub.receive(exampleFinding({ Severity: { Label: 'LOW' } }));
  hub.update({ FindingIdentifiers: [{ Id, ProductArn }], Severity: { Label: 'HIGH' } });
  await until(() => events.length > 1);
  expect(events.at(-1)).toMatchObject({ Severity: { Label: 'HIGH' }, Workflow: { Status: 'NEW' } });
});

test('what a rule wrote is the customer’s: a provider does not write it again', () => {
  const { hub, held } = exampleHub([rule({ Criticality: 99 }, isHigh)]);
  hub.import([exampleFinding()]);
  const update = { UpdatedAt: '2026-11-24T11:00:00.000Z', Severity: { Label: 'LOW' }, Criticality: 1 };
  hub.import([exampleFinding(update)]);
  expect(held()).toMatchObject({ Severity: { Label: 'LOW' }, Criticality: 99 });
});

test('a rule that Security Hub would refuse is refused at the start', () => {
  expect(() => exampleHub([rule({}, { Workflow: { Status: ['NEW'] } })])).toThrow(/Workflow/);
});
