import { manifestProblems, readmeProblems } from './package-problems.js';

const MANIFEST = {
  engines: { node: '>=22' },
  sideEffects: false,
  files: ['dist'],
  keywords: ['aws', 'security-hub', 'triage'],
  repository: { type: 'git' },
  license: 'Apache-2.0',
  exports: { '.': { import: { types: './a.d.ts', default: './a.js' } } },
};

// Each row is a planted fault; seen red with the check that it is for left out.
it.each<[string, Readonly<Record<string, unknown>>, readonly RegExp[]]>([
  ['nothing', {}, []],
  ['a newer floor of Node', { engines: { node: '>=22.14' } }, []],
  ['an old Node', { engines: { node: '>=20' } }, [/engines\.node is ">=20"/]],
  ['a range of Node with an end', { engines: { node: '>=22 <25' } }, [/engines\.node/]],
  ['no engines', { engines: undefined }, [/engines\.node is ""/]],
  ['nothing on side effects', { sideEffects: undefined }, [/sideEffects is missing/]],
  ['no list of files', { files: undefined }, [/files is missing/]],
  ['two keywords', { keywords: ['aws', 'cdk'] }, [/at least 3/]],
  ['no repository', { repository: undefined }, [/provenance/]],
  ['another licence', { license: 'MIT' }, [/license is "MIT"/]],
  ['a script that installs', { scripts: { postinstall: 'x' } }, [/postinstall would run on the machine/]],
  ['a script that does not', { scripts: { test: 'x' } }, []],
  [
    'types behind a condition',
    { exports: { '.': { import: { default: './a.js', types: './a.d.ts' } } } },
    [/exports\["\."\]\["import"\]: types comes after default/],
  ],
])('%s', (_, changes, expected) => {
  const problems = manifestProblems({ ...MANIFEST, ...changes });
  expect(problems).toHaveLength(expected.length);
  for (const [index, problem] of expected.entries()) expect(problems[index]).toMatch(problem);
});

const README = '# tocsin\n\nRuns it.\n\n    npm install tocsin\n\n## Use\n\n```ts\nrun();\n```\n\n## More\n';

it.each<[string, string, readonly RegExp[]]>([
  ['the one shape', README, []],
  ['for development', README.replace('install tocsin', 'install --save-dev tocsin'), []],
  ['another name', README.replace('# tocsin', '# Tocsin'), [/begins with "# Tocsin"/]],
  ['no paragraph', README.replace('Runs it.', '| a | b |'), [/a paragraph on what it is/]],
  ['no way to install', README.replace('npm install tocsin', ''), [/"npm install tocsin" is wanted/]],
  [
    'an example too late',
    README.replace('```ts\nrun();\n```', '') + '```ts\nrun();\n```\n',
    [/an example is wanted/],
  ],
])('README: %s', (_, text, expected) => {
  const problems = readmeProblems('tocsin', text);
  expect(problems).toHaveLength(expected.length);
  for (const [index, problem] of expected.entries()) expect(problems[index]).toMatch(problem);
});
