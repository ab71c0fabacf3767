/** What the function reads from its environment, checked. */
export interface Config {
  readonly routineQueueUrl: string;
  /** Absent: no lists were deployed, and there is nobody to ask. */
  readonly lists?: ListsPlace;
}

/** Where the manifest of the indicator lists is, and which one it must be. */
export interface ListsPlace {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Reads the environment once.
 *
 * @throws Error that names every variable that is missing or wrong, what was found and what is allowed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const routineQueueUrl = env['TOCSIN_ROUTINE_QUEUE_URL'] ?? '';
  if (routineQueueUrl === '') wrong.push('TOCSIN_ROUTINE_QUEUE_URL is missing');
  const { TOCSIN_LISTS_PATH: path = '', TOCSIN_LISTS_SHA256: sha256 = '' } = env;
  if ((path === '') !== (sha256 === '')) {
    wrong.push(
      `TOCSIN_LISTS_PATH is ${JSON.stringify(path.slice(0, 80))} and TOCSIN_LISTS_SHA256 ${JSON.stringify(sha256.slice(0, 80))}, allowed: both, or neither`,
    );
  }
  if (wrong.length > 0) {
    throw new Error(
      `the enricher's environment is incomplete: ${wrong.join('; ')}. The construct sets all of these.`,
    );
  }
  return path === '' ? { routineQueueUrl } : { routineQueueUrl, lists: { path, sha256 } };
}
