import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import { unzipSync } from 'fflate';
import { templateIn } from '../testing/template-run.js';
import type { TemplateRun } from '../testing/template-run.js';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

const assembly = mkdtempSync(join(tmpdir(), 'tocsin-template-assembly-'));
afterAll(() => rmSync(assembly, { recursive: true }));

// Planted fault seen red: the archive holds other bytes.
it('runs as it is written: the template, and the code out of the archives', async () => {
  const run = await templateIn('--mode', 'live', '--email', 'soc@example.com');
  expect(run.exitCode).toBe(0);
  writeAssembly(run);
  await using engine = await startStack({}, assembly);
  const record = aFinding({ Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' });
  await engine.receive(record);
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  expect(engine.emails()).toHaveLength(1);
  expect(heldFinding(engine, record).Workflow).toEqual({ Status: 'NOTIFIED' });
});

/** What CloudFormation does with bucket and parameters, for the engine: it knows folders and defaults. */
function writeAssembly({ files, template }: TemplateRun): void {
  const prefix = 'soc/';
  const assets: Record<string, unknown> = {};
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.zip')) continue;
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      mkdirSync(join(assembly, `code-${name}`, dirname(path)), { recursive: true });
      writeFileSync(join(assembly, `code-${name}`, path), content);
    }
    assets[name] = {
      source: { path: `code-${name}` },
      destinations: { here: { objectKey: `${prefix}${name}` } },
    };
  }
  const { Parameters, ...rest } = template();
  const given = { CodeBucket: 'a-bucket', CodePrefix: prefix };
  const defaults = Object.entries(given).map(([name, Default]) => [name, { ...Parameters[name], Default }]);
  const write = (name: string, value: unknown) => writeFileSync(join(assembly, name), JSON.stringify(value));
  write('template.json', { ...rest, Parameters: Object.fromEntries(defaults) });
  write('assets.json', { files: assets });
  write('manifest.json', {
    artifacts: {
      Tocsin: { type: 'aws:cloudformation:stack', properties: { templateFile: 'template.json' } },
      Assets: { type: 'cdk:asset-manifest', properties: { file: 'assets.json' } },
    },
  });
}
