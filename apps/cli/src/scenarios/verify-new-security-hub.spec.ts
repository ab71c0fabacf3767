import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchUpdateFindingsV2Command, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { anOcsfFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { loadCdk } from '../template/load-cdk.js';
import { outsideCalls, runIn } from '../testing/verify-run.js';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';
import type { VerifyReport } from '../verify/verify-report.js';
import { eventsOf, startStack, ticketsOf } from './stack.js';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-verify-new-hub-'));
  const { core, tocsin } = await loadCdk();
  const app = new core.App({ outdir: folder, analyticsReporting: false });
  const stack = new core.Stack(app, 'Soc');
  const soc = new tocsin.SecurityHubIncidentResponse(stack, 'Soc', {
    emailAddresses: ['soc@example.com'],
    mode: tocsin.ResponseMode.LIVE,
    routineWindow: core.Duration.seconds(5),
    source: tocsin.FindingSource.NEW_SECURITY_HUB,
  });
  new core.CfnOutput(stack, 'TicketQueueUrl', { value: soc.ticketQueue.queueUrl });
  app.synth();
});
afterAll(() => rmSync(folder, { recursive: true }));

const VERIFY = ['verify', '--stack', 'Soc', '--yes', '--timeout', '3'];
const wrongOf = ({ checks }: VerifyReport) =>
  checks.filter(({ outcome }) => outcome !== 'ok').map(({ id, outcome }) => `${id} ${outcome}`);

// Planted faults seen red: it sends all the same; the checks of Security Hub CSPM are made.
it('looks the stack through, says that it cannot send, and changes nothing', async () => {
  await using engine = await startStack({ configRecorder: 'recording' }, folder);
  const { exitCode, out } = await runIn(engine, [...VERIFY, '--json']);
  const report = JSON.parse(out) as VerifyReport;
  expect(exitCode).toBe(0);
  expect(report).toMatchObject({ source: 'new-security-hub', acted: false, ok: true, hops: [] });
  expect(wrongOf(report)).toEqual([]);
  expect(report.checks.find(({ id }) => id === 'rules')?.detail).toMatch(/^4 event rules of 4: /);
  expect(report.plan[0]).toMatch(/no test finding can be sent, with or without --yes\.$/);
  for (const call of outsideCalls(engine)) expect(call).toMatch(/^(Describe|List|Get|BatchGet)/);
  expect(engine.findings()).toEqual([]);
});

it('says it for a person', async () => {
  await using engine = await startStack({}, folder);
  const { out } = await runIn(engine, VERIFY);
  expect(out).toMatch(/^Soc in 111122223333, eu-west-1: live, marks In Progress, on the new Security Hub\n/);
  expect(out).toMatch(/\nWhat a person can do ─+\n- The stack takes findings of the new Security Hub\./);
  expect(out).toMatch(/\nEvery check held\. Nothing was sent: nothing can be imported .*\.\n$/);
});

it('fails where a check fails', async () => {
  await using engine = await startStack({ emailSubscriptions: 'pending' }, folder);
  const { exitCode, out } = await runIn(engine, ['verify', '--stack', 'Soc']);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/\n1 check failed: mend that\. Nothing was sent\.\n$/);
});

// What the plan says of a sample, of the mark and of its end.
it('names a way that works: a sample finding is told, marked, and told as resolved', async () => {
  await using engine = await startStack({}, folder);
  const { finding_info } = anOcsfFinding() as { readonly finding_info: object };
  const sample = { finding_info: { ...finding_info, title: '[SAMPLE] An instance talks to a server.' } };
  await engine.receive(anOcsfFinding(sample));
  await engine.quiet();
  expect(engine.findings()).toMatchObject([{ status_id: 2, comment: expect.stringMatching(/\w/) as string }]);
  await resolveAll(engine);
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1', 'resolved 2']);
});

/** As a person does in the console. */
async function resolveAll(engine: Simulator): Promise<void> {
  const held = engine.findings() as readonly { readonly metadata: { readonly uid: string } }[];
  await withAwsEnvironment(engine.environment(), async () => {
    const client = new SecurityHubClient();
    const MetadataUids = held.map(({ metadata }) => metadata.uid);
    const { UnprocessedFindings } = await client.send(
      new BatchUpdateFindingsV2Command({ MetadataUids, StatusId: 4 }),
    );
    expect(UnprocessedFindings).toEqual([]);
    client.destroy();
  });
}
