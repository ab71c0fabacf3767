/** The condition under which the packages of this repository read each other's sources. */
const OUR_CONDITION = '@tocsin/source';

/** What only this repository reads: how a package is built, tested and published. */
const OURS = ['nx', 'devDependencies', 'scripts'];

/**
 * The `package.json` that others get, of the one that stands in this repository.
 *
 * @example publishedManifest({ name: '@tocsin/findings', nx: {}, exports: { '.': { '@tocsin/source': './src/index.ts', … } } })
 */
export function publishedManifest(manifest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(manifest).filter(([key]) => !OURS.includes(key));
  const { publishConfig, ...rest } = Object.fromEntries(kept);
  return {
    ...(withoutCondition(rest) as Record<string, unknown>),
    ...(isObject(publishConfig) && { publishConfig: withoutDirectory(publishConfig) }),
  };
}

function withoutCondition(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== OUR_CONDITION);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutCondition(inner)]));
}

/** Where changesets finds the staged package: nothing there once it is unpacked. */
function withoutDirectory({
  directory: _directory,
  ...rest
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return rest;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
