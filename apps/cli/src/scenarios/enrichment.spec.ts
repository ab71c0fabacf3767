import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';
import { editedAssembly } from './edited-assembly.js';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

/** The other side, at an address that is not kept for documentation: of those nobody could say that they are hostile. */
const remote = (IpAddressV4: string) => ({
  Action: {
    ActionType: 'NETWORK_CONNECTION',
    NetworkConnectionAction: { ConnectionDirection: 'OUTBOUND', RemoteIpDetails: { IpAddressV4 } },
  },
});

const attacked = (hour: number, over: object = {}) =>
  aFinding({
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    UpdatedAt: `2026-11-24T${hour}:00:00.000Z`,
    ...remote('45.155.205.233'),
    ...over,
  });

async function after(engine: Simulator, record: Record<string, unknown>): Promise<readonly string[]> {
  await engine.receive(record);
  await engine.quiet();
  return (await ticketsOf(engine)).map(({ event }) => event);
}

/** How many answers the enricher has sent. */
function answers(engine: Simulator): number {
  return engine
    .calls()
    .filter(({ operation, caller }) => operation === 'SendMessageBatch' && caller?.startsWith('SocEnricher'))
    .reduce((sum, { size }) => sum + size, 0);
}

// Planted fault seen red: `enriched` in the filter of the subscription and among what the enricher answers to: never quiet.
describe('enrichment in the engine', () => {
  it('looks 50 findings up once each, and goes on for nobody', async () => {
    await using engine = await startStack();
    for (let at = 0; at < 50; at += 1)
      await engine.receive(attacked(10, { Id: `f${at}`, ...remote(`45.155.205.${at + 1}`) }));
    await engine.quiet();
    await engine.quiet();
    const events = (await ticketsOf(engine)).map(({ event }) => event).sort();
    expect(events).toEqual([
      ...Array.from({ length: 50 }, () => 'enriched'),
      ...Array.from({ length: 50 }, () => 'opened'),
    ]);
    expect(answers(engine)).toBe(50);
    expect(engine.denied()).toEqual([]);
    expect(engine.undecided()).toEqual([]);
  });

  it('says how much of a threat it is, and why, in the notice and on the finding', async () => {
    await using engine = await startStack();
    const finding = attacked(10);
    expect(await after(engine, finding)).toEqual(['opened', 'enriched']);
    const [, enriched] = await ticketsOf(engine);
    const { threat } = enriched?.incident ?? {};
    expect(threat?.score).toBeGreaterThan(0);
    expect(threat?.sentence).toMatch(
      /^Threat score \d+ of 100: address 45\[\.\]155\[\.\]205\[\.\]233 .*severity HIGH adds/,
    );
    const { Note, UserDefinedFields } = heldFinding(engine, finding);
    expect(UserDefinedFields).toEqual({
      Tocsin: 'told',
      ThreatScore: expect.stringMatching(/^(low|medium|high|critical) \(\d+-\d+\)$/),
      ThreatIndicators: '45.155.205.233',
    });
    // Both words: the processor's, then the enricher's.
    expect(Note).toMatchObject({ UpdatedBy: 'tocsin' });
    expect(Note?.Text).toMatch(/^Incident response started: .*Threat score \d+ of 100/);
    // E-mail is for people: the ticket says it once more, nobody is woken again.
    expect(engine.emails().map(({ attributes }) => attributes['event'])).toEqual(['opened']);
  });

  it('looks what is raised and what is re-opened up again, and later words of the processor erase none of its own', async () => {
    await using engine = await startStack();
    const critical = { Severity: { Label: 'CRITICAL', Normalized: 90 } };
    await after(engine, attacked(10));
    await after(engine, attacked(11, critical));
    await after(engine, attacked(12, { ...critical, RecordState: 'ARCHIVED' }));
    const finding = attacked(13, critical);
    expect(await after(engine, finding)).toEqual([
      ...['opened', 'enriched', 'raised', 'enriched', 'resolved'],
      ...['reopened', 'enriched'],
    ]);
    expect(eventsOf(await ticketsOf(engine)).at(-1)).toBe('enriched 7');
    expect(heldFinding(engine, finding)).toMatchObject({
      Note: { Text: expect.stringMatching(/Threat score \d+ of 100/) },
      UserDefinedFields: { Tocsin: 'told', ThreatIndicators: '45.155.205.233' },
    });
  });

  it('leaves the note and the fields of somebody else as they are', async () => {
    await using engine = await startStack();
    const Note = {
      Text: 'We know of it: SEC-12',
      UpdatedBy: 'analyst',
      UpdatedAt: '2026-11-24T09:00:00.000Z',
    };
    const finding = attacked(10, { Note, UserDefinedFields: { Ticket: 'SEC-12' } });
    expect(await after(engine, finding)).toEqual(['opened', 'enriched']);
    const held = heldFinding(engine, finding);
    expect(held.Note).toMatchObject({ Text: Note.Text, UpdatedBy: 'analyst' });
    expect(held.UserDefinedFields).toMatchObject({ Ticket: 'SEC-12', ThreatIndicators: '45.155.205.233' });
  });

  it.each([
    ['a sample', { Sample: true }],
    ['a finding that names nobody', { Action: undefined }],
  ])('looks nothing up for %s', async (_, over) => {
    await using engine = await startStack();
    expect(await after(engine, attacked(10, over))).toEqual(['opened']);
    expect(answers(engine)).toBe(0);
  });

  it('scores without lists that cannot be read, and says so: nothing is taken for clean', async () => {
    await using assembly = await editedAssembly((logicalId, { Type, Properties }) => {
      if (Type !== 'AWS::Lambda::Function' || !logicalId.startsWith('SocEnricher')) return;
      const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
      Object.assign(Variables, {
        TOCSIN_LISTS_PATH: '/opt/tocsin/lists/manifest.json',
        TOCSIN_LISTS_SHA256: 'f'.repeat(64),
      });
    });
    await using engine = await startStack({}, assembly.folder);
    expect(await after(engine, attacked(10))).toEqual(['opened', 'enriched']);
    const [, enriched] = await ticketsOf(engine);
    expect(enriched?.incident.threat?.verdicts).toEqual([
      expect.objectContaining({ value: '45.155.205.233', verdict: 'error', source: 'lists' }),
    ]);
    const lines = engine.logs().map(({ line }) => line);
    expect(lines.some((line) => line.includes('"IndicatorListsFailed":1'))).toBe(true);
  });

  it('keeps what is no notice in its dead-letter queue, and goes on beside it', async () => {
    await using assembly = await editedAssembly((logicalId, { Properties }) => {
      if (!/^SocEnricherQueue[0-9A-F]{8}$/.test(logicalId)) return;
      Object.assign(Properties['RedrivePolicy'] as object, { maxReceiveCount: 1 });
    });
    await using engine = await startStack({}, assembly.folder);
    const QueueUrl = engine.outputs()['EnricherQueueUrl'];
    await withAwsEnvironment(engine.environment(), () =>
      new SQSClient({}).send(
        new SendMessageCommand({ QueueUrl, MessageBody: '{"schema":"something else"}' }),
      ),
    );
    expect(await after(engine, attacked(10))).toEqual(['opened', 'enriched']);
    const dead = await engine.queue('EnricherDeadLetterQueueUrl');
    expect(dead.map(({ body }) => body)).toEqual(['{"schema":"something else"}']);
    const refused = engine.logs().filter(({ line }) => line.includes('message is no notice'));
    expect(refused.map(({ line }) => line).join()).toContain('/schema: expected tocsin.notice/1');
  });
});
