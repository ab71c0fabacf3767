/** What is read of a `package-lock.json`: entries by their path from the root. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly integrity?: string;
        readonly link?: boolean;
        readonly resolved?: string;
        readonly dependencies?: Readonly<Record<string, string>>;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/**
 * The paths of a lock file that are installed for the packages at `starts`, by dependencies alone: peers are the user's own.
 *
 * @throws Error where the lock file lacks a dependency.
 */
export function installedBy(starts: readonly string[], lock: Lock): readonly string[] {
  const found = new Set<string>();
  const follow = (from: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[from] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = resolve(name, from, lock);
      if (path === undefined) {
        if (name in optionalDependencies) continue;
        throw new Error(`package-lock.json has no ${name} for ${from}: run \`npm install\``);
      }
      if (found.has(path) || starts.includes(path)) continue;
      found.add(path);
      follow(path);
    }
  };
  for (const start of starts) follow(start);
  return [...found];
}

/** As Node looks a package up: in the folder itself, then in each above it. A link leads to its folder. */
function resolve(name: string, from: string, lock: Lock): string | undefined {
  const parts = from.split('/');
  for (let length = parts.length; length >= 0; length--) {
    const path = [...parts.slice(0, length), 'node_modules', name].join('/');
    const entry = lock.packages[path];
    if (entry !== undefined) return entry.link === true ? entry.resolved : path;
  }
  return undefined;
}
