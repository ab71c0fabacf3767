import { readTemplate, readTerraformPlan } from '@tocsin/routing';
import type { Document } from './parse-document.js';
import type { ReadingOptions } from './read-what.js';
import type { SourceRead } from './what-read.js';

/** A template, and the parameters that it declares. */
export function readTemplateFile(document: Document, options: ReadingOptions): SourceRead {
  const { path, shownAs, text, value } = document;
  const deployment = readTemplate(value, { name: shownAs, ...options });
  return { path, shownAs, text, deployment, parameters: parametersOf(value) };
}

function parametersOf(template: unknown): readonly string[] {
  const { Parameters } = template as { readonly Parameters?: unknown };
  return typeof Parameters === 'object' && Parameters !== null ? Object.keys(Parameters) : [];
}

/** A plan (or state) of Terraform. */
export function readPlan({ path, shownAs, text, value }: Document, { policies }: ReadingOptions): SourceRead {
  const deployment = readTerraformPlan(value, { name: shownAs, policies });
  return { path, shownAs, text, deployment, parameters: [] };
}
