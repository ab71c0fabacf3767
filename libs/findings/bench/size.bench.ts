import { report } from '@tocsin/bench';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

/** What the processor, and the messages it renders, take of this package. Source: their imports. */
const TAKEN =
  'MARKER, NOTE_AUTHOR, NOTICE_EVENTS, cleanLine, cleanText, compilePolicy, findingKey, fitText, incidentIdOf, ' +
  'isMarked, openIncident, parsePolicy, readEvent, recipePolicy, severityRank, triage';

const { outputFiles } = buildSync({
  stdin: {
    contents: `export { ${TAKEN} } from './index.ts'`,
    resolveDir: join(process.cwd(), 'src'),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  platform: 'node',
  write: false,
});
const bytes = outputFiles[0]?.contents.length ?? Number.NaN;
report({
  bench: 'what the processor takes of the package, minified',
  value: bytes / 1000,
  unit: 'KB',
  goal: 40,
});
