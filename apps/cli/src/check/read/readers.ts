import { readTemplate } from '@tocsin/routing';
import { UsageError } from '../../commands/usage-error.js';
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

/** A plan of Terraform. */
export function readPlan({ shownAs }: Document): SourceRead {
  throw new UsageError(`${shownAs}: plans of Terraform are not read yet`);
}
