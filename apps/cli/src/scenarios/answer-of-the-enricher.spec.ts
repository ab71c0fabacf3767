import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { BatchUpdateFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { Enrichment, IncidentNotice } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

const WORDS = 'Threat score 72 of 100: address 8[.]8[.]4[.]4 (in a field of the finding) gives 72.';

const attack = (Id: string, changes: Readonly<Record<string, unknown>> = {}) =>
  aFinding({
    Id,
    Severity: { Label: 'HIGH' },
    Workflow: { Status: 'NEW' },
    Action: {
      ActionType: 'NETWORK_CONNECTION',
      NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: '8.8.4.4' } },
    },
    ...changes,
  });

function answerTo({ revision, incident }: IncidentNotice, malicious = false): Enrichment {
  const { id, product_arn, account, region, timestamp } = incident.incident_details;
  const found = incident.indicators?.found ?? [];
  return {
    schema: 'tocsin.enrichment/1',
    incident_id: incident.incident_id,
    revision,
    opened_at: timestamp,
    finding: { id, product_arn, account, region },
    threat: {
      score: 72,
      band: 'high',
      sentence: WORDS,
      verdicts: malicious
        ? found.map(({ type, value }) => ({ type, value, verdict: 'malicious', source: 'deny-list' }))
        : [],
    },
  };
}

/** As the enricher does: to the routine intake. */
async function send(engine: Simulator, ...answers: readonly Enrichment[]): Promise<void> {
  await withAwsEnvironment(engine.environment(), async () => {
    const sqs = new SQSClient();
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    const QueueUrl = QueueUrls.find((url) => /SocRoutineQueue/.test(url));
    for (const answer of answers) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(answer) }));
    }
  });
  await engine.quiet();
}

async function writeNote(engine: Simulator, { Id, ProductArn }: ReturnType<typeof attack>): Promise<void> {
  await withAwsEnvironment(engine.environment(), async () => {
    const FindingIdentifiers = [{ Id: String(Id), ProductArn: String(ProductArn) }];
    const Note = { Text: 'mine', UpdatedBy: 'analyst' };
    await new SecurityHubClient().send(new BatchUpdateFindingsCommand({ FindingIdentifiers, Note }));
  });
  await engine.quiet();
}

// Planted faults seen red: the role without securityhub:GetFindings; findings of GetFindings with the SDK's shapes left out and no
// documents in their place.
it('an answer is told once, raises what is known as malicious, and its words stay when the processor marks again', async () => {
  await using engine = await startStack();
  const finding = attack('f');
  await engine.receive(finding);
  await engine.quiet();
  const [opened] = await ticketsOf(engine);
  if (opened === undefined) throw new Error('nobody was told');
  expect(opened.incident.indicators).toMatchObject({
    count: 1,
    found: [{ value: '8.8.4.4', role: 'source' }],
  });

  const answer = answerTo(opened, true);
  await send(engine, answer, answer);
  const told = await ticketsOf(engine);
  expect(eventsOf(told)).toEqual(['opened 1', 'enriched 2']);
  expect(told[1]).toMatchObject({
    changes: [{ field: 'priority', from: 'P2', to: 'P1' }],
    incident: { threat: answer.threat, response_plan: { priority: 'P1' } },
  });
  const words = `(P1, answer within 15 minutes). ${WORDS}`;
  const fields = { Tocsin: 'told', ThreatScore: 'high (60-84)', ThreatIndicators: '8.8.4.4' };
  expect(heldFinding(engine, finding)).toMatchObject({
    Workflow: { Status: 'NOTIFIED' },
    Note: { Text: expect.stringContaining(words), UpdatedBy: 'tocsin' },
    UserDefinedFields: fields,
  });

  await engine.receive(
    attack('f', { Severity: { Label: 'CRITICAL' }, UpdatedAt: '2026-11-24T13:00:00.000Z' }),
  );
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1', 'enriched 2', 'raised 3']);
  expect(heldFinding(engine, finding)).toMatchObject({
    Note: { Text: expect.stringContaining(words) },
    UserDefinedFields: fields,
  });
  expect([engine.denied(), engine.undecided()]).toEqual([[], []]);
});

it("an analyst's note is untouched, and no answer causes another", async () => {
  await using engine = await startStack();
  const findings = Array.from({ length: 50 }, (_, index) => attack(`f${index}`));
  for (const finding of findings) await engine.receive(finding);
  await engine.quiet();
  const [noted] = findings;
  if (noted === undefined) throw new Error('no finding');
  await writeNote(engine, noted);
  const opened = await ticketsOf(engine);
  await send(engine, ...opened.map((notice) => answerTo(notice)));

  const events = (await ticketsOf(engine)).map(({ event }) => event);
  expect(events.filter((event) => event === 'enriched')).toHaveLength(50);
  expect(events).toHaveLength(100);
  expect(heldFinding(engine, noted)).toMatchObject({
    Note: { Text: 'mine', UpdatedBy: 'analyst' },
    UserDefinedFields: { ThreatScore: 'high (60-84)' },
  });
  expect(await engine.queue('ParkedQueueUrl')).toEqual([]);
});
