import Ajv from 'ajv-draft-04';
import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json' with { type: 'json' };

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly href?: unknown };
  readonly marks?: readonly Node[];
  readonly content?: readonly Node[];
}

const validate = new Ajv.default({ strict: false }).compile(schema);

/** What Jira Cloud has against a document. Source: JSON schema v1/full of @atlaskit/adf-schema, read by ajv. */
export function problemsOfAdf(document: unknown): readonly string[] {
  const problems = validate(document) ? [] : [`not ADF: ${JSON.stringify(validate.errors?.at(-1))}`];
  return [...problems, ...problemsOfNode(document as Node)];
}

/** What the schema does not ask: line breaks are nodes, a link is https and has a text, and no text is one by itself. */
function problemsOfNode({ type, text, attrs, marks = [], content = [] }: Node): readonly string[] {
  const problems: string[] = [];
  if (typeof text === 'string' && /\n/.test(text)) problems.push('a line break in a text');
  if (typeof text === 'string' && /\w:\/\//.test(text)) problems.push(`a raw link: ${text}`);
  if (attrs?.href !== undefined && !/^https:\/\/\S+$/.test(String(attrs.href)))
    problems.push(`a link to ${String(attrs.href)}`);
  if (type === 'mention' || type === 'inlineCard') problems.push(`a ${type}`);
  return [...problems, ...[...marks, ...content].flatMap(problemsOfNode)];
}
