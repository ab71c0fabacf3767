import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsCommands, terraform } from '../template/how-to-deploy.js';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const written = {
  folder: 'tocsin-template',
  capabilities: ['CAPABILITY_IAM'] as const,
  written: { template: 'template.json', archives: [{ file: 'SHA256.zip', bytes: 1, sha256: 'SHA256' }] },
};

// Planted fault seen red: another name of a parameter in the README.
it.each<[string, string, readonly string[]]>([
  ['the AWS CLI', 'sh', awsCommands(written)],
  ['Terraform', 'hcl', terraform(written)],
])('shows in its README what the command prints for %s', (_who, language, lines) => {
  expect(readme).toContain(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
});
