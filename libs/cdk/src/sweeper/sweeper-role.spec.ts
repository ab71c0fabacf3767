import { actionsIn, bundleFunction } from '@tocsin/bundle';
import type { Template } from 'aws-cdk-lib/assertions';
import { FindingSource } from '../choices/finding-source.js';
import { ResponseMode } from '../choices/response-mode.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { implicitActions } from '../testing/implicit-actions.js';
import { allowedActions, listed } from '../testing/policy-statements.js';
import type { Statement } from '../testing/policy-statements.js';
import { pointsAt, resourceOf, synthesize } from '../testing/synthesize.js';

jest.setTimeout(60_000);

/** What the role of the sweeper may do: of its own policy alone. */
function statementsOf(template: Template): readonly Statement[] {
  const policy = resourceOf(template, 'AWS::IAM::Policy', 'SocSweeperRoleDefaultPolicy').Properties;
  expect((policy['Roles'] as readonly unknown[]).map(pointsAt)).toEqual(['SocSweeperRole']);
  return (policy['PolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement;
}

const resourcesFor = (statements: readonly Statement[], action: string) =>
  statements
    .filter(({ Action }) => listed(Action).includes(action))
    .flatMap(({ Resource }) => listed(Resource).map(pointsAt))
    .sort();

const IMPORT = 'securityhub:BatchImportFindings';
const live = { mode: ResponseMode.LIVE };

// Planted faults seen red: securityhub:BatchUpdateFindings in the role; the statement ReadLedger taken out of it.
it.each<readonly [string, SecurityHubIncidentResponseProps, boolean]>([
  ['live', live, true],
  ['live, without the heartbeat', { ...live, heartbeat: false }, false],
  ['in shadow mode', {}, false],
  ['on the new Security Hub', { ...live, source: FindingSource.NEW_SECURITY_HUB }, false],
])('%s: may what its bundle can call, and what is implicit', async (_, props, imports) => {
  const statements = statementsOf(synthesize(props).template);
  const sent = actionsIn((await bundleFunction('apps/sweeper')).metafile).filter(
    (action) => imports || action !== IMPORT,
  );
  const expected = new Set([...sent, ...implicitActions()]);
  expect([...new Set(allowedActions(statements))].sort()).toEqual([...expected].sort());
});

it('reads and sends, and writes neither findings nor the ledger', () => {
  const statements = statementsOf(synthesize(live).template);
  expect(resourcesFor(statements, 'sqs:ReceiveMessage')).toEqual(['SocSweepQueue']);
  expect(resourcesFor(statements, 'sqs:SendMessage')).toEqual([
    'SocRoutineQueue',
    'SocSweepQueue',
    'SocUrgentQueue',
  ]);
  expect(resourcesFor(statements, 'dynamodb:BatchGetItem')).toEqual(['SocLedger']);
  expect(resourcesFor(statements, 'logs:PutLogEvents')).toEqual(['SocSweeperLog']);
  const [hub, ...more] = statements.filter(({ Action }) =>
    listed(Action).includes('securityhub:GetFindings'),
  );
  expect(JSON.stringify(hub?.Resource)).toContain(':hub/default');
  expect(more).toEqual([]);
  const product = statements.find(({ Action }) => listed(Action).includes(IMPORT));
  expect(JSON.stringify(product?.Resource)).toMatch(/:product\/.*AccountId.*\/default/);
});

it('for the heartbeat alone reads nothing', () => {
  const actions = allowedActions(statementsOf(synthesize({ ...live, sweep: false }).template));
  expect(actions).toEqual([IMPORT, ...implicitActions()].sort());
});
