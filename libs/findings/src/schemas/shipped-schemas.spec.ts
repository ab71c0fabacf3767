import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { jsonSchemaOf } from './json-schema-of.js';
import { PolicyCasesSchema } from './policy-cases-schema.js';
import { PolicySchema } from './policy-schema.js';

// The files are what editors read: a change of them shows in review. TOCSIN_UPDATE_GOLDEN=1 writes them anew.
it.each([
  ['policy.schema.json', PolicySchema, 'Tocsin triage policy'],
  ['cases.schema.json', PolicyCasesSchema, 'Cases of a Tocsin triage policy'],
])('schema/%s is made of the zod schema', (name, schema, title) => {
  const file = join(__dirname, '..', '..', 'schema', name);
  const current = JSON.stringify(jsonSchemaOf(schema, name, title));
  if (process.env['TOCSIN_UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, current);
    execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', file]);
  }
  expect(JSON.parse(current)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
