import { join } from 'node:path';

import { buildSync } from 'esbuild';

import * as findings from './index.js';

/** Bundles an entry as a consumer's bundler would, and lists what went in. */
function bundle(entry: string): { bytes: number; inputs: string[] } {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: __dirname,
    entryPoints: [join(__dirname, entry)],
    bundle: true,
    minify: true,
    platform: 'node',
    write: false,
    metafile: true,
    outfile: 'out.js',
    logLevel: 'silent',
  });
  return { bytes: outputFiles[0]?.contents.length ?? 0, inputs: Object.keys(metafile.inputs) };
}

describe('the public surface', () => {
  it('is this, and grows on purpose only', () => {
    expect(Object.keys(findings).sort()).toEqual([
      'FindingReadError',
      'MARKER',
      'NOTE_AUTHOR',
      'NOTICE_EVENTS',
      'NoticeReadError',
      'PolicyError',
      'SEVERITY_LABELS',
      'classOf',
      'cleanLine',
      'cleanText',
      'compileCriteria',
      'compilePolicy',
      'findingKey',
      'fitText',
      'incidentIdOf',
      'isMarked',
      'isSeverityLabel',
      'labelFromNormalized',
      'openIncident',
      'parsePolicy',
      'readEvent',
      'readFinding',
      'recipePolicy',
      'safeReadFinding',
      'severityRank',
      'triage',
    ]);
  });

  // Planted fault seen red: index.ts that exports readNotice.
  it.each(['index.ts', 'testing.ts'])('%s does not load zod, and is small', (entry) => {
    const { bytes, inputs } = bundle(entry);
    expect(inputs.filter((input) => input.startsWith('..'))).toEqual([]);
    expect(bytes).toBeLessThan(32_000);
  });

  it('schemas.ts does: the check above can see it', () => {
    expect(bundle('schemas.ts').inputs.some((input) => input.includes('node_modules/zod/'))).toBe(true);
  });
});
