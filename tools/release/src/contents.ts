/** What the tarball of a package may hold, and what of it comes from its sources. */
export interface Contents {
  /** Exact paths. */
  readonly always: readonly string[];
  /** Further paths, such as chunks with a hash in their name. */
  readonly also?: readonly RegExp[];
  /** Folders of `dist` that hold one set of files for each file of `src`. */
  readonly compiled?: readonly string[];
}

const EVERY = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
const LIBRARY: Contents = {
  always: [...EVERY, 'dist/cjs/package.json'],
  compiled: ['dist/cjs', 'dist/esm'],
};
/** The Lambda functions inside of @tocsin/cdk, and what each of them consists of. */
const FUNCTIONS = ['enricher', 'processor'];
const FUNCTION_FILES = ['THIRD-PARTY-LICENSES.txt', 'index.js', 'index.js.map', 'package.json'];

/** The list that each published package is held to: a new kind of file in a tarball is decided here. */
export const CONTENTS: Readonly<Record<string, Contents>> = {
  '@tocsin/cdk': {
    always: [
      ...EVERY,
      'dist/index.js',
      ...FUNCTIONS.flatMap((name) => FUNCTION_FILES.map((file) => `dist/lambda/${name}/${file}`)),
    ],
    also: [/^dist\/types\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/],
  },
  '@tocsin/findings': {
    ...LIBRARY,
    always: [...LIBRARY.always, 'schema/cases.schema.json', 'schema/policy.schema.json'],
  },
  '@tocsin/indicators': LIBRARY,
  '@tocsin/messages': LIBRARY,
  '@tocsin/routing': LIBRARY,
  '@tocsin/simulator': LIBRARY,
  tocsin: {
    always: [...EVERY, 'THIRD-PARTY-LICENSES.txt', 'bin/tocsin.mjs', 'dist/main.js'],
    also: [
      /^dist\/[\w-]+-[0-9A-Z]{8}\.js$/,
      // What `tocsin demo` runs.
      /^dist\/demo\/(?:recipe\.yaml|cdk\.out\/(?:cdk\.out|manifest\.json|TocsinStack\.(?:assets|template)\.json))$/,
      /^dist\/demo\/cdk\.out\/asset\.[0-9a-f]{64}\/(?:tocsin\/policy\.json|index\.js(?:\.map)?|package\.json|THIRD-PARTY-LICENSES\.txt)$/,
    ],
  },
};

/** What `tsc` makes of one file of `src`. */
const MADE = ['.d.ts', '.d.ts.map', '.js', '.js.map'];

/** Sentences on a tarball with files that its list does not have, or without files that it has. */
export function contentProblems(
  paths: readonly string[],
  { always, also = [], compiled }: Contents,
): readonly string[] {
  const sources = compiled === undefined ? [] : paths.filter((path) => /^src\/.*\.ts$/.test(path));
  const made = sources
    .filter((source) => !source.endsWith('.d.ts'))
    .flatMap((source) =>
      (compiled ?? []).flatMap((folder) =>
        MADE.map((end) => source.replace(/^src/, folder).replace(/\.ts$/, end)),
      ),
    );
  const wanted = new Set([...always, ...sources, ...made]);
  const present = new Set(paths);
  const unknown = paths.filter((path) => !wanted.has(path) && !also.some((form) => form.test(path)));
  return [
    ...unknown.map((path) => `${path} is packed, but tools/release/src/contents.ts does not list it`),
    ...[...wanted].filter((path) => !present.has(path)).map((path) => `${path} is missing`),
  ];
}
