import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TriagePolicy } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { editedAssembly, type EditedAssembly } from './edited-assembly.js';

/** The default stack, whose sweeper looks at findings as soon as they are there, and does not pace itself. */
export async function sweepAssembly(
  changes: { readonly policy?: TriagePolicy } = {},
): Promise<EditedAssembly> {
  const policy = changes.policy && JSON.stringify(changes.policy);
  const assembly = await editedAssembly((logicalId, { Type, Properties }) => {
    if (Type !== 'AWS::Lambda::Function') return;
    const { Variables: variables } = Properties['Environment'] as {
      readonly Variables: Record<string, unknown>;
    };
    if ('TOCSIN_POLICY_SHA256' in variables && policy !== undefined) {
      variables['TOCSIN_POLICY_SHA256'] = createHash('sha256').update(policy).digest('hex');
    }
    if (!logicalId.includes('Sweeper')) return;
    variables['TOCSIN_SETTLE_SECONDS'] = '0';
    variables['TOCSIN_CALLS_PER_SECOND'] = '100';
  });
  if (policy !== undefined) {
    const files = await readdir(assembly.folder, { recursive: true });
    const layer = files.filter((file) => file.endsWith('tocsin/policy.json'));
    for (const file of layer) await writeFile(join(assembly.folder, file), policy);
    if (layer.length === 0) throw new Error(`no policy layer in ${assembly.folder}`);
  }
  return assembly;
}

/** The schedule of the sweeper, and all that comes of it. */
export async function sweep(engine: Simulator): Promise<void> {
  await engine.runSchedule('SocSweepRule');
  await engine.quiet({ timeoutMs: 120_000 });
}

/** A finding that came in now. */
export function aNewFinding(id: string, changes: object = {}): Record<string, unknown> {
  const now = new Date().toISOString();
  return aFinding({
    Id: id,
    CreatedAt: now,
    UpdatedAt: now,
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    ...changes,
  });
}

/** `reason id` of each finding that a sweep sent. */
export function sweptOf(engine: Simulator): readonly string[] {
  return engine
    .logs()
    .map(({ line }) => line)
    .filter((line) => line.includes('"finding swept"'))
    .map((line) => JSON.parse(line) as { readonly reason: string; readonly finding_id: string })
    .map(({ reason, finding_id }) => `${reason} ${finding_id}`);
}
