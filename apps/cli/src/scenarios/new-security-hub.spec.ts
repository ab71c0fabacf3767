import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOcsfFinding, aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { loadCdk } from '../template/load-cdk.js';
import { eventsOf, startStack, ticketsOf } from './stack.js';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-new-hub-'));
  const { core, tocsin } = await loadCdk();
  const app = new core.App({ outdir: folder, analyticsReporting: false });
  const stack = new core.Stack(app, 'Soc');
  const soc = new tocsin.SecurityHubIncidentResponse(stack, 'Soc', {
    mode: tocsin.ResponseMode.LIVE,
    routineWindow: core.Duration.seconds(5),
    source: tocsin.FindingSource.NEW_SECURITY_HUB,
  });
  new core.CfnOutput(stack, 'TicketQueueUrl', { value: soc.ticketQueue.queueUrl });
  app.synth();
});
afterAll(() => rmSync(folder, { recursive: true }));

const PRODUCT = 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty';

function held(engine: Simulator): Readonly<Record<string, unknown>> {
  const { finding_info } = anOcsfFinding() as { readonly finding_info: { readonly uid: string } };
  return engine.finding(PRODUCT, finding_info.uid) as Readonly<Record<string, unknown>>;
}

// Planted faults seen red: findings of OCSF not marked; the role without securityhub:BatchUpdateFindings on the hub.
it('tells a finding of the new Security Hub once, marks it, raises it and says when it is over', async () => {
  await using engine = await startStack({}, folder);
  await engine.receive(anOcsfFinding());
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  expect(held(engine)).toMatchObject({
    status_id: 2,
    status: 'In Progress',
    comment: 'Incident response started: escalated_response (P2, answer within 60 minutes).',
  });

  await engine.receive(anOcsfFinding({ activity_id: 2, severity: 'Critical', severity_id: 5 }));
  await engine.quiet();
  await engine.receive(anOcsfFinding({ activity_id: 3, activity_name: 'Close' }));
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1', 'raised 2', 'resolved 3']);
  expect([engine.denied(), engine.undecided()]).toEqual([[], []]);
});

it('takes nothing from Security Hub CSPM, and tells nobody of what was closed before anybody knew', async () => {
  await using engine = await startStack({}, folder);
  await engine.receive(aFinding({ Severity: { Label: 'CRITICAL' } }));
  await engine.receive(anOcsfFinding({ status: 'Resolved', status_id: 4 }));
  await engine.quiet();
  expect(await ticketsOf(engine)).toEqual([]);
  expect(await engine.queue('SocParkedQueue')).toEqual([]);
});
