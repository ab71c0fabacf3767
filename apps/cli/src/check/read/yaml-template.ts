import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, ParsedNode, Tags } from 'yaml';
import { intrinsicOf } from './short-tags.js';

/** A text that is no YAML that CloudFormation would take. `message` is fit for the user. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
}

/** Source: CloudFormation user guide, quotas, "Template body size": at most 1 MB, in an S3 object. */
const MOST_CHARACTERS = 1024 * 1024;
const MOST_LEVELS = 200;
/** Brackets that are open, those in texts with them; and the widest indent. */
const MOST_OPEN = 800;
const MOST_INDENT = 400;
/** Anchors are used again and again in a bomb; in a template that is written by hand there are a few thousand values. */
const MOST_VALUES = 200_000;

/**
 * CloudFormation reads YAML 1.1, without these types.
 * Source: CloudFormation user guide, "CloudFormation template format": no binary, omap, pairs, set and timestamp tags.
 */
const NOT_READ: readonly string[] = ['binary', 'omap', 'pairs', 'set', 'timestamp', 'merge'];

const OPTIONS = {
  version: '1.1',
  schema: 'yaml-1.1',
  customTags: (tags: Tags): Tags =>
    tags.filter((tag) => typeof tag === 'string' || !NOT_READ.some((name) => tag.tag.endsWith(`:${name}`))),
  // Names are compared here, in linear time.
  uniqueKeys: false,
  merge: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;

/**
 * A template in YAML as the JSON that it stands for: `!Ref X` is `{ "Ref": "X" }`, `!GetAtt A.B` is
 * `{ "Fn::GetAtt": ["A", "B"] }`. An alias is replaced by what it stands for, as `aws cloudformation package` does.
 *
 * Limits: 1 MB, 200 levels, 200,000 values with those of aliases.
 *
 * @throws YamlError with the line.
 */
export function parseYamlTemplate(text: string): unknown {
  if (text.length > MOST_CHARACTERS) throw new YamlError('more than 1 MB of YAML: CloudFormation takes 1 MB');
  checkDepth(text);
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const lineOf = (offset = 0): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined) throw new YamlError(`not YAML: line ${lineOf(error.pos[0])}: ${error.message}`);
  return plainOf(document, lineOf);
}

/** The parser nests by itself with each level of the text: what is far too deep is refused before. */
function checkDepth(text: string): void {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MOST_OPEN) throw tooDeep();
  }
  for (const [indent] of text.matchAll(/^[ ?-]+/gm)) if (indent.length > MOST_INDENT) throw tooDeep();
}

function tooDeep(): YamlError {
  return new YamlError(`nests deeper than ${MOST_LEVELS} levels`);
}

type Plain = (node: unknown, depth: number) => unknown;

function plainOf(document: Document.Parsed, lineOf: (offset?: number) => number): unknown {
  let values = 0;
  const anchors = new Map<string, ParsedNode>();
  const at = (node: ParsedNode): string => `line ${lineOf(node.range[0])}`;
  const plain: Plain = (given, depth) => {
    values += 1;
    if (values > MOST_VALUES) throw new YamlError(`more than ${MOST_VALUES} values, with those of aliases`);
    if (depth > MOST_LEVELS) throw tooDeep();
    if (given === null) return null;
    const node = given as ParsedNode;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw new YamlError(`${at(node)}: the alias *${node.source} has no anchor`);
      return plain(target, depth + 1);
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    const content = contentOf(node, depth);
    return node.tag === undefined ? content : tagged(node, node.tag, content);
  };

  function contentOf(node: ParsedNode, depth: number): unknown {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (!isMap(node)) throw new YamlError(`${at(node as ParsedNode)}: not a value that a template may hold`);
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      if (entries.has(name)) throw new YamlError(`${at(key)}: ${JSON.stringify(name)} stands there twice`);
      entries.set(name, plain(value, depth + 1));
    }
    return Object.fromEntries(entries);
  }

  function nameOf(key: ParsedNode): string {
    if (!isScalar(key)) throw new YamlError(`${at(key)}: a name must be a text`);
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    // Source: the same page: CloudFormation supports no hash merges.
    if (name === '<<') throw new YamlError(`${at(key)}: CloudFormation takes no "<<": write the members out`);
    return name;
  }

  function tagged(node: ParsedNode, tag: string, content: unknown): unknown {
    if (tag.startsWith('tag:yaml.org,2002:')) return content;
    const intrinsic = intrinsicOf(tag, content);
    if ('problem' in intrinsic) throw new YamlError(`${at(node)}: ${intrinsic.problem}`);
    return intrinsic.value;
  }

  return plain(document.contents, 1);
}
