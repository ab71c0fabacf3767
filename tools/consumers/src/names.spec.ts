import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/** The names between the braces of imports or exports from places that begin so. */
function names(file: string, from: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^(?:export|import) (?:type )?\{([^}]*)\} from '([^']*)'/gm)]
    .filter(([, , place]) => place?.startsWith(from))
    .flatMap(([, list]) => (list ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

// Planted fault seen red: an app that leaves out a new name of the package.
it('the app in TypeScript tries every name that @tocsin/cdk exports', () => {
  const exported = names('libs/cdk/src/index.ts', './');
  expect(exported).toContain('SecurityHubIncidentResponse');
  expect(names('tools/consumers/apps/app.ts', '@tocsin/cdk')).toEqual(exported);
});
