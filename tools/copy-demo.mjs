// Puts what `tocsin demo` runs into the package of the CLI: the synthesized default stack, without what only CDK's own tools
// read (which names folders of this machine), and the recipe whose rules lose a finding.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'apps/cli/dist/demo');
const OF_TOOLS = /^tree\.json$|\.metadata\.json$/;

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync(join(root, 'apps/infra/cdk.out'), join(target, 'cdk.out'), {
  recursive: true,
  filter: (path) => !OF_TOOLS.test(basename(path)),
});
cpSync(join(root, 'apps/cli/src/check/fixtures/recipe.yaml'), join(target, 'recipe.yaml'));
