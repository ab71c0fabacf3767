import { report } from '@tocsin/bench';
import { buildSync } from 'esbuild';
import { TOP_LEVEL_DOMAINS } from '../src/domains/top-level-domains.js';

const { outputFiles } = buildSync({
  stdin: {
    contents: "export { classify, extractFromFinding, extractIndicators, isHostile } from './src/index.ts'",
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  ...({ bundle: true, minify: true, platform: 'node', format: 'esm', write: false } as const),
});
const bytes = outputFiles[0]?.contents.length ?? Number.NaN;
report({
  bench: 'extraction, minified, without the top-level domains',
  value: (bytes - TOP_LEVEL_DOMAINS.length) / 1000,
  unit: 'KB',
  goal: 20,
});
report({ bench: 'the top-level domains', value: TOP_LEVEL_DOMAINS.length / 1000, unit: 'KB', goal: 10 });
