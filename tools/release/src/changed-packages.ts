import type { ShippedRecord } from './record.js';
import { differences, type Shipped } from './shipped.js';
import { carriedBy, type Package } from './workspace.js';

/** What a release is judged by. */
export interface ReleaseState {
  readonly packages: readonly Package[];
  /** What each published package would ship now. */
  readonly shipped: ReadonlyMap<string, Shipped>;
  readonly record: ShippedRecord;
  /** Packages that a changeset raises, or that changesets raises because of one. */
  readonly planned: ReadonlySet<string>;
}

/** A published package that ships something else than its last version did. */
export interface ChangedPackage {
  readonly name: string;
  readonly version: string;
  readonly paths: readonly string[];
  /** Packages with a changeset whose code can be in this one. Empty: nobody said what changed. */
  readonly causes: readonly string[];
}

/** What changed without that a changeset raises it. A package of which no version was recorded has nothing to compare. */
export function changedPackages({
  packages,
  shipped,
  record,
  planned,
}: ReleaseState): readonly ChangedPackage[] {
  return [...shipped].flatMap(([name, now]) => {
    const last = record[name];
    if (last === undefined || planned.has(name)) return [];
    const paths = differences(last.files, now);
    if (paths.length === 0) return [];
    const causes = [...carriedBy(name, packages)].filter((each) => planned.has(each)).sort();
    return [{ name, version: last.version, paths, causes }];
  });
}

/** Sentences on what changed and nobody wrote a changeset for. */
export function problemsOf(state: ReleaseState): readonly string[] {
  return changedPackages(state)
    .filter(({ causes }) => causes.length === 0)
    .map(sentence);
}

/** Sentences on what may not be published: anything but what was recorded when its version was raised. */
export function unpublishable({ packages, shipped, record }: ReleaseState): readonly string[] {
  return packages.flatMap(({ name, manifest: { version } }) => {
    const now = shipped.get(name);
    if (now === undefined) return [];
    const last = record[name];
    if (last?.version !== version)
      return [
        `${name} ${version} is not in tools/release/shipped.json (${last?.version ?? 'no version'} is). ` +
          'Run `npm run release:record`, and commit that file.',
      ];
    const paths = differences(last.files, now);
    return paths.length === 0
      ? []
      : [
          `${name} ${version} is recorded with other code (${shortened(paths)}): raise its version with a changeset.`,
        ];
  });
}

const SHOWN = 3;

function shortened(paths: readonly string[]): string {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  return `${paths.slice(0, SHOWN).join(', ')}${more}`;
}

function sentence({ name, version, paths }: ChangedPackage): string {
  return (
    `${name} would ship other code than ${version} did (${shortened(paths)}), ` +
    `but no changeset says so. Run \`npm run changeset\` and choose ${name}, or the package whose change this is.`
  );
}
