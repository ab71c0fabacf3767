import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import { main } from '../main.js';
import type { RunReport } from '../report/run-report.js';
import { collectedTerminal } from '../testing/collected-terminal.js';
import { editedAssembly } from './edited-assembly.js';
import type { EditableResource } from './edited-assembly.js';

interface Statement {
  Action?: unknown;
  Condition?: unknown;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-denied-'));
  const finding = aFinding({ Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' });
  await writeFile(join(folder, 'findings.json'), JSON.stringify([finding]));
});
afterAll(() => rm(folder, { recursive: true }));

async function runEdited(edit: (statement: Statement) => void, ...argv: readonly string[]) {
  await using assembly = await editedAssembly((id, { Type, Properties }: EditableResource) => {
    // One try, so that a message that fails is in the dead-letter queue at once.
    if (/^Soc(?:Urgent|Routine)Queue/.test(id) && Properties?.['RedrivePolicy'])
      Object.assign(Properties['RedrivePolicy'] as object, { maxReceiveCount: 1 });
    if (Type !== 'AWS::IAM::Policy') return;
    (Properties['PolicyDocument'] as { readonly Statement: Statement[] }).Statement.forEach(edit);
  });
  const terminal = collectedTerminal();
  const from = ['--assembly', assembly.folder, '--findings', join(folder, 'findings.json')];
  const exitCode = await main(
    ['run', ...from, '--time-scale', '0.005', '--no-color', ...argv],
    terminal,
    '0.1.0',
  );
  return { exitCode, out: terminal.out() };
}

/** The mark is taken away: people are told all the same, and nothing is lost. */
const withoutMark = (statement: Statement) => {
  if (JSON.stringify(statement.Action).includes('securityhub:BatchUpdateFindings'))
    statement.Action = 'securityhub:GetFindings';
};

// Planted fault seen red: `collect` without `denied()`.
it('a call that the policies of the stack deny fails the run, with who, what, on what and why', async () => {
  const { exitCode, out } = await runEdited(withoutMark, '--json');
  const report = JSON.parse(out) as RunReport;
  expect(exitCode).toBe(1);
  expect(report.totals.denied).toBeGreaterThan(0);
  expect(report.denied).toEqual([
    {
      at: expect.any(String) as string,
      principal: expect.stringMatching(/^arn:aws:sts::111122223333:assumed-role\/.*ProcessorRole/) as string,
      action: 'securityhub:BatchUpdateFindings',
      resource: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default',
      because: 'because no identity-based policy allows the securityhub:BatchUpdateFindings action',
      times: report.totals.denied,
    },
  ]);
});

it('shows it to a person', async () => {
  const { exitCode, out } = await runEdited(withoutMark);
  expect(exitCode).toBe(1);
  expect(out).toMatch(
    /\nDenied, and why ─+ \d+ calls?\nsecurityhub:BatchUpdateFindings.*\n {4}who {6}arn:aws:sts:/,
  );
  expect(out).not.toContain('Everything is accounted for.');
});

it('what could not be decided is a note', async () => {
  const { exitCode, out } = await runEdited((statement) => {
    if (statement.Action === 'sns:Publish')
      statement.Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-0123456789' } };
  }, '--json');
  const report = JSON.parse(out) as RunReport;
  expect({ exitCode, denied: report.denied }).toEqual({ exitCode: 0, denied: [] });
  expect(report.undecided).toMatchObject([{ action: 'sns:Publish', times: 1 }]);
});
