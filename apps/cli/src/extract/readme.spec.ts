import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

it('shows in its README what the command prints', () => {
  const golden = readFileSync(join(__dirname, 'text/__golden__/text-80.txt'), 'utf8');
  const [parts = ''] = golden.split('\n\n');
  expect(readme).toContain(`$ tocsin extract report.txt --score\n${parts}\n\`\`\``);
});
