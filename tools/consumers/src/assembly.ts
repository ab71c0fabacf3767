import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** How many resources of each type the stack `Security` of a cloud assembly has. */
export function resourceCounts(outdir: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { Type } of resources(outdir)) counts[Type] = (counts[Type] ?? 0) + 1;
  return counts;
}

/** The folder of the code of the Lambda function whose construct has this id in the construct `Soc`. */
export function codeFolder(outdir: string, id: string): string {
  const own = new RegExp(`^Soc${id}[0-9A-F]{8}$`);
  const functions = Object.entries(resourcesById(outdir)).filter(
    ([logicalId, { Type }]) => Type === 'AWS::Lambda::Function' && own.test(logicalId),
  );
  const code = functions.map(([, { Properties }]) => Properties['Code'] as { readonly S3Key?: string });
  const hash = /^([0-9a-f]{64})\.zip$/.exec(code[0]?.S3Key ?? '')?.[1];
  if (code.length !== 1 || hash === undefined)
    throw new Error(`expected one function ${id} with an asset, found ${JSON.stringify(code)}`);
  const folder = join(outdir, `asset.${hash}`);
  if (!existsSync(folder))
    throw new Error(`the template names an asset that is not in the assembly: ${hash}`);
  return folder;
}

function resources(outdir: string): readonly Resource[] {
  return Object.values(resourcesById(outdir));
}

function resourcesById(outdir: string): Readonly<Record<string, Resource>> {
  const template = readFileSync(join(outdir, 'Security.template.json'), 'utf8');
  return (JSON.parse(template) as { Resources: Record<string, Resource> }).Resources;
}
