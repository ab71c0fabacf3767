import { basename, dirname, join } from 'node:path';
import type { Home } from './home-pattern.js';
import { jsonOf, memberAt, valuesOf } from './json-file.js';

/** A synthesized stack, as the cloud assembly holds it. */
export interface AssemblyStack {
  /** Of its template's file; the path where two have the name. */
  readonly name: string;
  readonly templatePath: string;
  /** Equal for stacks that are surely deployed to one account and Region. */
  readonly environment: string;
  /** Absent: the stack leaves its account or Region open. */
  readonly home?: Home;
  /** Undefined: it could not be read. */
  readonly template: unknown;
}

/**
 * Reads synthesized stacks. Those that leave their account or Region open are taken to be deployed together where they
 * stand in one stage.
 *
 * Source: AWS CDK, cloud-assembly-schema, artifacts of type aws:cloudformation:stack.
 */
export function assemblyStacks(templatePaths: readonly string[]): readonly AssemblyStack[] {
  const paths = [...new Set(templatePaths)];
  const names = paths.map((path) => basename(path));
  return paths.map((templatePath, at) => {
    const name = names[at] ?? '';
    const home = homeOf(templatePath);
    return {
      name: names.indexOf(name) === names.lastIndexOf(name) ? name : templatePath,
      templatePath,
      environment:
        home === undefined
          ? `an account or Region that ${basename(dirname(templatePath))} leaves open`
          : `${home.account}/${home.region}`,
      ...(home === undefined ? {} : { home }),
      template: jsonOf(templatePath),
    };
  });
}

function homeOf(templatePath: string): Home | undefined {
  const stack = valuesOf(memberAt(jsonOf(join(dirname(templatePath), 'manifest.json')), 'artifacts')).find(
    (artifact) => memberAt(artifact, 'properties', 'templateFile') === basename(templatePath),
  );
  const environment = memberAt(stack, 'environment');
  const written = typeof environment === 'string' ? /^aws:\/\/([^/]+)\/([^/]+)$/.exec(environment) : null;
  const [, account = 'unknown-account', region = 'unknown-region'] = written ?? [];
  return account === 'unknown-account' || region === 'unknown-region' ? undefined : { account, region };
}
