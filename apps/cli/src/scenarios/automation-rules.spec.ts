import { aFinding } from '@tocsin/findings/testing';
import type { SimulatorOptions } from '@tocsin/simulator';
import { recipeAssembly, recipeAutomationRules } from './recipe-rules.js';
import { defaultAssembly, eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

const critical = aFinding({
  Severity: { Label: 'CRITICAL', Normalized: 90 },
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
});

async function afterOneCritical(assembly: string, options: SimulatorOptions) {
  await using engine = await startStack(options, assembly);
  const { automationRules } = await engine.receive(critical);
  await engine.quiet();
  return { automationRules, events: eventsOf(await ticketsOf(engine)), held: heldFinding(engine, critical) };
}

const withRules: SimulatorOptions = { automationRules: recipeAutomationRules };
const itsRule = 'Escalate Critical Findings';

describe('a CRITICAL, NEW finding', () => {
  it('does not reach the ticket queue with the recipe’s automation rules and its event pattern', async () => {
    await using recipe = await recipeAssembly();
    const { automationRules, events, held } = await afterOneCritical(recipe.folder, withRules);
    expect(automationRules).toEqual([itsRule]);
    expect(held.Workflow?.Status).toBe('NOTIFIED');
    expect(events).toEqual([]);
  });

  it('reaches it with the recipe’s pattern alone: the rule is what hides it', async () => {
    await using recipe = await recipeAssembly();
    const { events } = await afterOneCritical(recipe.folder, {});
    expect(events).toEqual(['opened 1']);
  });

  it('reaches it with the same rules and the patterns of the default stack', async () => {
    const { automationRules, events, held } = await afterOneCritical(defaultAssembly, withRules);
    expect(automationRules).toEqual([itsRule]);
    expect(events).toEqual(['opened 1']);
    // The note of the rule is somebody else's: it stays.
    expect(held).toMatchObject({
      Note: { UpdatedBy: 'SecurityHubAutomation' },
      UserDefinedFields: { Tocsin: 'told' },
    });
  });

  it('reaches it on the default stack as it is', async () => {
    const { automationRules, events, held } = await afterOneCritical(defaultAssembly, {});
    expect(automationRules).toEqual([]);
    expect(events).toEqual(['opened 1']);
    expect(held).toMatchObject({ Workflow: { Status: 'NOTIFIED' }, Note: { UpdatedBy: 'tocsin' } });
  });
});
