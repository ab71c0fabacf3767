import type { AdfNode, JiraMessage, JiraText } from '../../src/index.js';
import { type Html, html } from '../html.js';
import { previewWikiText } from './jira-wiki.js';

const children = ({ content = [] }: AdfNode): readonly Html[] => content.map(previewNode);

function previewText({ text = '', marks = [] }: AdfNode): Html {
  return marks.reduce(
    (inner, mark) => {
      if (mark.type === 'link') return html`<a href="${mark.attrs.href}">${inner}</a>`;
      return mark.type === 'code'
        ? html`<code class="jira-code">${inner}</code>`
        : html`<strong>${inner}</strong>`;
    },
    html`${text}`,
  );
}

/** One layout for each node that we send. */
const NODES: Readonly<Record<string, (node: AdfNode) => Html>> = {
  text: previewText,
  hardBreak: () => html`<br />`,
  paragraph: (node) => html`<p class="jira-p">${children(node)}</p>`,
  heading: (node) => html`<p class="jira-heading"><strong>${children(node)}</strong></p>`,
  panel: (node) =>
    html`<div class="jira-panel jira-panel-${node.attrs?.['panelType']}">${children(node)}</div>`,
  blockquote: (node) => html`<blockquote class="jira-quote">${children(node)}</blockquote>`,
  bulletList: (node) =>
    html`<ul class="jira-list">
      ${children(node)}
    </ul>`,
  listItem: (node) => html`<li>${children(node)}</li>`,
  table: (node) =>
    html`<table class="jira-table">
      <tbody>
        ${children(node)}
      </tbody>
    </table>`,
  tableRow: (node) =>
    html`<tr>
      ${children(node)}
    </tr>`,
  tableHeader: (node) => html`<th scope="row">${children(node)}</th>`,
  tableCell: (node) => html`<td>${children(node)}</td>`,
};

function previewNode(node: AdfNode): Html {
  return NODES[node.type]?.(node) ?? html``;
}

const previewTextOf = (text: JiraText) =>
  typeof text === 'string' ? previewWikiText(text) : html`${text.content.map(previewNode)}`;

/** An issue and the comment on it, about as Jira shows them. */
export function previewJira({ fields, comment, step }: JiraMessage): Html {
  const { summary, priority, labels, description } = fields;
  return html`<p class="jira-summary"><strong>${summary}</strong></p>
    <p class="jira-meta">
      Priority ${priority === undefined ? 'not set' : Object.values(priority).join('')} · step ${step} ·
      labels ${labels.join(', ')}
    </p>
    ${previewTextOf(description)}
    <div class="jira-comment">
      <p class="jira-meta">Comment, where the issue is there already</p>
      ${previewTextOf(comment)}
    </div>`;
}

export const jiraCss = `
.jira-summary { margin: 0 0 .25rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.jira-meta { margin: 0 0 .5rem; font-size: .8125rem; color: #505a66; overflow-wrap: anywhere; }
.jira-p { margin: 0 0 .375rem; }
.jira-heading { margin: .75rem 0 .25rem; }
.jira-panel { padding: .5rem .75rem; margin: 0 0 .5rem; border-left: .25rem solid #0b5cad; border-radius: .1875rem; background: #e9f2ff; }
.jira-panel-error { border-color: #ae2a19; background: #ffeceb; }
.jira-panel-warning { border-color: #7f5f01; background: #fff7d6; }
.jira-quote { margin: 0 0 .5rem; padding-left: .75rem; border-left: .125rem solid #8590a2; }
.jira-pre { margin: 0 0 .5rem; padding: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; background: #f1f2f4; font: .8125rem/1.45 ui-monospace, monospace; }
.jira-list { margin: 0 0 .5rem; padding-left: 1.25rem; }
.jira-table { width: 100%; border-collapse: collapse; font-size: .875rem; }
.jira-table th, .jira-table td { padding: .25rem .5rem; border: 1px solid #c4c9d0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.jira-table th { width: 7rem; background: #f1f2f4; }
.jira-table .jira-p { margin: 0; }
.jira-code { padding: 0 .125rem; background: #f1f2f4; font: .8125rem/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
.jira-comment { margin-top: 1rem; padding-top: .5rem; border-top: 1px solid #c4c9d0; }
`;
