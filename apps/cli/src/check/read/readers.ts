import { readTemplate, readTerraformPlan } from '@tocsin/routing';
import type { Document } from './parse-document.js';
import type { ReadingOptions } from './read-what.js';
import type { DeclaredParameter, SourceRead } from './what-read.js';

/** A template, and the parameters that it declares. */
export function readTemplateFile(document: Document, options: ReadingOptions): SourceRead {
  const { path, shownAs, text, value } = document;
  const deployment = readTemplate(value, { name: shownAs, ...options });
  return { path, shownAs, text, deployment, parameters: parametersOf(value) };
}

function parametersOf(template: unknown): readonly DeclaredParameter[] {
  const { Parameters } = template as { readonly Parameters?: unknown };
  if (typeof Parameters !== 'object' || Parameters === null) return [];
  return Object.entries(Parameters).map(([name, declared]: [string, unknown]) => ({
    name,
    hasDefault: typeof declared === 'object' && declared !== null && Object.hasOwn(declared, 'Default'),
  }));
}

/** A plan (or state) of Terraform. */
export function readPlan({ path, shownAs, text, value }: Document, { policies }: ReadingOptions): SourceRead {
  const deployment = readTerraformPlan(value, { name: shownAs, policies });
  return { path, shownAs, text, deployment, parameters: [] };
}
