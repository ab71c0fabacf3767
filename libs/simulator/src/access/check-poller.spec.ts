import { rm } from 'node:fs/promises';
import { AssemblyError } from '../errors.js';
import { Simulator } from '../simulator.js';
import { exampleRole, exampleStatements } from '../testing/example-permissions.js';
import { exampleAssets, exampleTemplate } from '../testing/example-stack.js';
import { writeAssembly } from '../testing/write-assembly.js';

async function start(Resources: object): Promise<Simulator> {
  const assembly = await writeAssembly(exampleTemplate({ Resources }), exampleAssets);
  try {
    return await Simulator.fromCloudAssembly(assembly, { timeScale: 0.002 });
  } finally {
    await rm(assembly, { recursive: true });
  }
}

// Planted fault: a check that asks for one of them only.
test.each(['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'])(
  'Lambda refuses a mapping for a role without sqs:%s',
  async (name) => {
    const poll = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].filter((each) => each !== name);
    const statements = [
      { ...exampleStatements[0], Action: poll.map((each) => `sqs:${each}`) },
      ...exampleStatements.slice(1),
    ];
    const starting = start(exampleRole(statements)).then((simulator) => simulator.close());
    await expect(starting).rejects.toBeInstanceOf(AssemblyError);
    await expect(starting).rejects.toThrow(
      `Source: the role of the function Processor does not have permissions to call ${name} on SQS`,
    );
  },
);

test('a role of an event target cannot be decided about', async () => {
  const { Rule } = (exampleTemplate() as { Resources: Record<string, { Properties: { Targets: object[] } }> })
    .Resources;
  const Targets = Rule?.Properties.Targets.map((target) => ({ ...target, RoleArn: 'arn:aws:iam::1:role/r' }));
  await using simulator = await start({ Rule: { ...Rule, Properties: { ...Rule?.Properties, Targets } } });
  expect(simulator.undecided()).toMatchObject([
    {
      principal: 'events.amazonaws.com',
      action: 'sqs:SendMessage',
      because: expect.stringMatching(/RoleArn/),
    },
  ]);
});
