import type { Link } from '../section.js';

/** A mark on a text. */
export type AdfMark =
  { readonly type: 'strong' | 'code' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** A node of the Atlassian Document Format. Texts in it need no escaping: they are no markup. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly content?: readonly AdfNode[];
  /** Never empty: Jira refuses a document with an empty text. */
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
}

/** A document. Source: JSON schema v1/full of @atlaskit/adf-schema 57.7.22. */
export interface AdfDoc {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
}

const STRONG: readonly AdfMark[] = [{ type: 'strong' }];
const CODE: readonly AdfMark[] = [{ type: 'code' }];
const BREAK: AdfNode = { type: 'hardBreak' };

const words = (text: string) => (text === '' ? 'not stated' : text);

export const text = (value: string): AdfNode => ({ type: 'text', text: words(value) });
export const strong = (value: string): AdfNode => ({ type: 'text', text: words(value), marks: STRONG });
export const code = (value: string): AdfNode => ({ type: 'text', text: words(value), marks: CODE });
export const linked = ({ label, href }: Link): AdfNode => ({
  type: 'text',
  text: words(label),
  marks: [{ type: 'link', attrs: { href } }],
});

export const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const heading = (title: string): AdfNode => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [text(title)],
});

export const panel = (panelType: string, content: readonly AdfNode[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content,
});

/** A quotation that keeps the line breaks. */
export const quote = (lines: readonly string[]): AdfNode => ({
  type: 'blockquote',
  content: [paragraph(...lines.flatMap((line, at) => (at === 0 ? [text(line)] : [BREAK, text(line)])))],
});

export const bulletList = (items: readonly (readonly AdfNode[])[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
});

/** Two columns, the first of which names the second. */
export const table = (rows: readonly (readonly [name: string, value: AdfNode])[]): AdfNode => ({
  type: 'table',
  content: rows.map(([name, value]) => ({
    type: 'tableRow',
    content: [
      { type: 'tableHeader', content: [paragraph(text(name))] },
      { type: 'tableCell', content: [paragraph(value)] },
    ],
  })),
});
