import type { ConformanceRow, ConformanceService, ConformanceTest } from './row.js';

const HEAD = `# How close the engine is to AWS

<!-- Made from libs/simulator/src/conformance/rows by tools/conformance-document.mjs. Change the rows, not this page. -->

What \`@tocsin/simulator\` does as AWS does, behaviour by behaviour, on what that rests, and which test holds it.

| word | means |
|---|---|
| verified | it was seen on AWS |
| documented | the source says so |
| assumed | no source says so, or not quite: \`tocsin conform\` prints the commands with which you see it in an account of yours, where there are any |
| not run | AWS does it, or may, and the engine does not |
`;

/** The document of all rows. */
export function renderConformance(services: readonly ConformanceService[]): string {
  const rows = services.flatMap((service) => service.rows);
  const count = (status: ConformanceRow['status']) => rows.filter((row) => row.status === status).length;
  const counts = (['verified', 'documented', 'assumed', 'not run'] as const)
    .map((status) => `${count(status)} ${status}`)
    .join(', ');
  return [HEAD, `${rows.length} behaviours: ${counts}.\n`, ...services.map(section)].join('\n');
}

function section({ title, rows }: ConformanceService): string {
  const lines = rows.map(
    ({ behaviour, source = '', status, tests, check }) =>
      `| ${cell(behaviour)} | ${cell(source)} | ${status}${check ? ' (`tocsin conform`)' : ''} | ${tests.map(test).join('<br>')} |`,
  );
  return [`## ${title}`, '', '| behaviour | source | | held by |', '|---|---|---|---|', ...lines, ''].join(
    '\n',
  );
}

function test([file, title]: ConformanceTest): string {
  const path = pathOfTest(file);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `[${name}](../${path}): ${cell(title)}`;
}

/** The path of a test in the repository. */
export function pathOfTest(file: string): string {
  return file.startsWith('/') ? file.slice(1) : `libs/simulator/src/${file}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
