import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startOutside } from '../testing/outside.js';
import { faultKinds } from './kinds/index.js';
import type { FaultPlan } from './plan.js';

jest.setTimeout(40_000);

const harmless = faultKinds.filter((kind) => !kind.startsWith('timeout'));

/** How each of 60 PutItem calls failed, with a GetItem before every n-th of them. */
async function faultsOf(seed: number, every: number): Promise<readonly (string | undefined)[]> {
  const plan: FaultPlan = {
    seed,
    faults: [{ service: 'dynamodb', kind: harmless, rate: 0.3, seconds: 0.001, outside: true }],
  };
  // Data, as a file would have it.
  const faults = JSON.parse(JSON.stringify(plan)) as FaultPlan;
  await using outside = await startOutside({ faults });
  const table = outside.client(DynamoDBClient);
  const TableName = outside.simulator.resources('AWS::DynamoDB::GlobalTable')[0]?.physicalId;
  for (let index = 0; index < 60; index += 1) {
    if (index % every === 0)
      await table.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } })).catch(() => undefined);
    await table
      .send(new PutItemCommand({ TableName, Item: { pk: { S: String(index) } } }))
      .catch(() => undefined);
  }
  return outside.simulator
    .calls()
    .flatMap(({ operation, fault }) => (operation === 'PutItem' ? [fault] : []));
}

// Planted fault: a draw from a stream of random numbers, or from the clock, changes with the calls of others.
test('the n-th call of an operation fails the same, whatever other calls there are; another seed is another plan', async () => {
  const first = await faultsOf(11, 2);
  const again = await faultsOf(11, 7);
  const other = await faultsOf(12, 2);
  expect(first).toHaveLength(60);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const failed = first.filter((fault) => fault !== undefined);
  expect(failed.length).toBeGreaterThan(8);
  expect(failed.length).toBeLessThan(30);
  expect(new Set(failed).size).toBeGreaterThan(4);
});

test('after stop nothing fails any more, and what was injected is still told', async () => {
  const faults: FaultPlan = {
    seed: 1,
    faults: [{ service: 'dynamodb', kind: 'throttle', rate: 1, outside: true }],
  };
  await using outside = await startOutside({ faults });
  const { simulator } = outside;
  const table = outside.client(DynamoDBClient);
  const TableName = simulator.resources('AWS::DynamoDB::GlobalTable')[0]?.physicalId;
  const get = () => table.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } }));
  for (let count = 0; count < 7; count += 1) await expect(get()).rejects.toThrow('Rate exceeded');
  simulator.faults.stop();
  await get();
  const [row, ...others] = simulator.faults.injected();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    service: 'dynamodb',
    operation: 'GetItem',
    kind: 'throttle',
    effect: 'nothing',
  });
  expect([row?.count, row?.last.map(({ number }) => number)]).toEqual([7, [3, 4, 5, 6, 7]]);
});
