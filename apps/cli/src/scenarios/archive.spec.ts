import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import { loadCdk } from '../template/load-cdk.js';
import { eventsOf, startStack, ticketsOf } from './stack.js';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-archive-'));
  const { core, tocsin } = await loadCdk();
  const app = new core.App({ outdir: folder, analyticsReporting: false });
  const stack = new core.Stack(app, 'Soc');
  const soc = new tocsin.SecurityHubIncidentResponse(stack, 'Soc', {
    archive: new tocsin.SecurityHubArchive(stack, 'Archive'),
    emailAddresses: ['soc@example.com'],
    mode: tocsin.ResponseMode.LIVE,
    routineWindow: core.Duration.seconds(5),
  });
  new core.CfnOutput(stack, 'TicketQueueUrl', { value: soc.ticketQueue.queueUrl });
  app.synth();
});
afterAll(() => rmSync(folder, { recursive: true }));

// Planted fault seen red: a role of the archive's rule that may put nothing.
it('keeps every event of Security Hub, told or not, and tells as without an archive', async () => {
  await using engine = await startStack({}, folder);
  const finding = (Id: string, Label: string) =>
    aFinding({ Id, Severity: { Label }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' });
  await engine.receive(finding('told', 'HIGH'));
  await engine.receive(finding('not told', 'LOW'));
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  const kept = engine.stream('Archive').map(({ data }) => {
    const { detail } = JSON.parse(data) as {
      detail: { findings: [{ Id: string; Workflow: { Status: string } }] };
    };
    return `${detail.findings[0].Id} ${detail.findings[0].Workflow.Status}`;
  });
  expect(kept.sort()).toEqual(['not told NEW', 'told NEW', 'told NOTIFIED']);
  expect(engine.denied()).toEqual([]);
});
