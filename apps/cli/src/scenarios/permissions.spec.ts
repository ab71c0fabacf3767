import { aFinding } from '@tocsin/findings/testing';
import { editedAssembly } from './edited-assembly.js';
import type { EditableResource } from './edited-assembly.js';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

type Statement = Record<string, unknown> & { Effect?: string; Action?: unknown };

const finding = aFinding({ Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' });

const statementsOf = ({ Properties }: EditableResource) =>
  (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;

/** One try, so that a message that fails is in the dead-letter queue at once. */
function oneTry(logicalId: string, { Properties }: EditableResource): void {
  if (/^Soc(?:Urgent|Routine)Queue/.test(logicalId) && Properties?.['RedrivePolicy'])
    Object.assign(Properties['RedrivePolicy'] as object, { maxReceiveCount: 1 });
}

// Planted faults, each in a template: they are the cases themselves. An engine that decides nothing fails all but the first.
describe('who may do what', () => {
  it('is enough in the default stack, and everything of it can be decided', async () => {
    await using engine = await startStack();
    await engine.receive(finding);
    await engine.quiet();
    expect(engine.denied()).toEqual([]);
    expect(engine.undecided()).toEqual([]);
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
    expect(engine.emails()).toHaveLength(1);
    expect(heldFinding(engine, finding).Workflow?.Status).toBe('NOTIFIED');
  });

  it('without sns:Publish nobody is told, nothing is marked, and the message is in the dead-letter queue', async () => {
    await using assembly = await editedAssembly((logicalId, resource) => {
      oneTry(logicalId, resource);
      if (resource.Type !== 'AWS::IAM::Policy' || !logicalId.startsWith('SocProcessor')) return;
      const statements = statementsOf(resource);
      const publish = statements.findIndex(({ Action }) => Action === 'sns:Publish');
      expect(publish).toBeGreaterThan(-1);
      statements.splice(publish, 1);
    });
    await using engine = await startStack({}, assembly.folder);
    await engine.receive(finding);
    await engine.quiet();
    expect(engine.denied()).toContainEqual({
      at: expect.any(String) as string,
      principal: expect.stringMatching(/^arn:aws:sts::111122223333:assumed-role\/.*ProcessorRole/) as string,
      action: 'sns:Publish',
      resource: engine.outputs()['IncidentTopicArn'],
      because: 'because no identity-based policy allows the sns:Publish action',
    });
    expect(await ticketsOf(engine)).toEqual([]);
    expect(engine.emails()).toEqual([]);
    expect(heldFinding(engine, finding).Workflow?.Status).toBe('NEW');
    const dead = [
      ...(await engine.queue('UrgentDeadLetterQueueUrl')),
      ...(await engine.queue('RoutineDeadLetterQueueUrl')),
    ];
    expect(dead).toHaveLength(1);
  });

  it('a queue policy without the rule leaves the event in the dead-letter queue of the rule', async () => {
    await using assembly = await editedAssembly((logicalId, resource) => {
      if (!/^Soc(?:Urgent|Routine)QueuePolicy/.test(logicalId)) return;
      for (const statement of statementsOf(resource).filter(({ Effect }) => Effect === 'Allow'))
        statement['Condition'] = { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:*:*:rule/another' } };
    });
    await using engine = await startStack({}, assembly.folder);
    await engine.receive(finding);
    await engine.quiet();
    const [dead, ...others] = await engine.queue('RuleDeadLetterQueueUrl');
    expect(others).toEqual([]);
    expect(dead?.attributes).toMatchObject({
      ERROR_CODE: 'NO_PERMISSIONS',
      RULE_ARN: expect.stringContaining(':rule/') as string,
    });
    expect(await ticketsOf(engine)).toEqual([]);
  });

  it('a topic that may not send to the ticket queue leaves the notice in the queue for what is undelivered', async () => {
    await using assembly = await editedAssembly((logicalId, resource) => {
      if (!logicalId.startsWith('SocTicketQueuePolicy')) return;
      for (const statement of statementsOf(resource).filter(({ Effect }) => Effect === 'Allow'))
        statement['Principal'] = { Service: 'events.amazonaws.com' };
    });
    await using engine = await startStack({}, assembly.folder);
    await engine.receive(finding);
    await engine.quiet();
    expect(await ticketsOf(engine)).toEqual([]);
    expect(await engine.queue('UndeliveredTicketQueueUrl')).toHaveLength(1);
    expect(engine.emails()).toHaveLength(1);
  });

  it('a deny on the workflow status refuses the mark, and the finding stays as it is', async () => {
    await using assembly = await editedAssembly((logicalId, resource) => {
      oneTry(logicalId, resource);
      if (resource.Type !== 'AWS::IAM::Policy') return;
      statementsOf(resource).push({
        Effect: 'Deny',
        Action: 'securityhub:BatchUpdateFindings',
        Resource: '*',
        Condition: { Null: { 'securityhub:ASFFSyntaxPath/Workflow.Status': 'false' } },
      });
    });
    await using engine = await startStack({}, assembly.folder);
    await engine.receive(finding);
    await engine.quiet();
    const update = engine.calls().filter(({ operation }) => operation === 'BatchUpdateFindings');
    expect(update.map(({ stopped }) => stopped)).toEqual(expect.arrayContaining(['denied']) as unknown[]);
    expect(engine.denied()[0]?.because).toBe('with an explicit deny in an identity-based policy');
    expect(heldFinding(engine, finding).Workflow?.Status).toBe('NEW');
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  });
});
