import { escapeXml } from './xml.js';
import type { HttpReply } from './server.js';

interface Node {
  text?: string;
  readonly children: Map<string, Node>;
}

/**
 * Reads a request of the AWS query protocol into the shape that the SDK takes: `X.member.N` becomes a list,
 * `X.entry.N.Name` and `.Value` a map.
 */
export function parseQuery(body: string): Record<string, unknown> {
  const root: Node = { children: new Map() };
  for (const [key, text] of new URLSearchParams(body)) {
    let node = root;
    for (const part of key.split('.', 12)) {
      const child: Node = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, child);
      node = child;
    }
    node.text = text;
  }
  return toObject(root);
}

function toObject({ children }: Node): Record<string, unknown> {
  return Object.fromEntries([...children].map(([name, child]) => [name, toValue(child)]));
}

function toValue(node: Node): unknown {
  const { children, text } = node;
  if (children.size === 0) return text;
  const members = children.get('member');
  if (members && children.size === 1) return inOrder(members).map(toValue);
  const entries = children.get('entry');
  if (!entries || children.size > 1) return toObject(node);
  return Object.fromEntries(
    inOrder(entries).map((entry) => {
      const name = entry.children.get('Name') ?? entry.children.get('key');
      const value = entry.children.get('Value') ?? entry.children.get('value');
      return [name?.text ?? '', value ? toValue(value) : undefined];
    }),
  );
}

function inOrder({ children }: Node): readonly Node[] {
  return [...children].sort(([left], [right]) => Number(left) - Number(right)).map(([, node]) => node);
}

/** An element with text, or with elements. */
export type Element = readonly [name: string, content: string | number | boolean | readonly Element[]];

/** A list: one `member` each. */
export function members(name: string, items: readonly (readonly Element[])[]): Element {
  return [name, items.map((item): Element => ['member', item])];
}

/** Elements of the members of an object that have a value. */
export function elements(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): readonly Element[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
}

export function queryReply(operation: string, result: readonly Element[]): HttpReply {
  const response: Element = [`${operation}Result`, result];
  const metadata: Element = ['ResponseMetadata', [['RequestId', crypto.randomUUID()]]];
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${operation}Response>${xml(response)}${xml(metadata)}</${operation}Response>`,
  };
}

function xml([name, content]: Element): string {
  const inner = Array.isArray(content) ? content.map(xml).join('') : escapeXml(String(content));
  return `<${name}>${inner}</${name}>`;
}
