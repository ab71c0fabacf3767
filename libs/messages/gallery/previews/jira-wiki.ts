import { type Html, html } from '../html.js';

const INLINE = /(\[[^[\]|]+\|[^\]]+\]|\{\{[^{}]+\}\}|\*[^*]+\*)/;

/** Border colours that we send, as the nearest of Cloud's panels. */
const PANELS: Readonly<Record<string, string>> = {
  '#B60205': 'jira-panel-error',
  '#D93F0B': 'jira-panel-warning',
  '#FBCA04': 'jira-panel-warning',
};

const plain = (text: string) =>
  text.replace(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign)));

function inline(text: string): readonly Html[] {
  return text.split(INLINE).map((part) => {
    const link = /^\[([^|]+)\|(.+)\]$/.exec(part);
    if (link !== null) return html`<a href="${link[2]}">${plain(link[1] ?? '')}</a>`;
    if (part.startsWith('{{')) return html`<code class="jira-code">${plain(part.slice(2, -2))}</code>`;
    if (/^\*.+\*$/.test(part)) return html`<strong>${plain(part.slice(1, -1))}</strong>`;
    return html`${plain(part)}`;
  });
}

function row(line: string): Html {
  const [, , name = '', ...cells] = line.split('|');
  return html`<tr>
    <th scope="row">${plain(name)}</th>
    <td>${inline(cells.slice(0, -1).join('|'))}</td>
  </tr>`;
}

/** Lines of one kind, one below the other. */
function block(lines: readonly string[]): Html {
  const [first = ''] = lines;
  if (first.startsWith('h3. ')) {
    const rest = lines.slice(1);
    return html`<p class="jira-heading"><strong>${inline(first.slice(4))}</strong></p>
      ${rest.length > 0 && block(rest)}`;
  }
  if (first.startsWith('{panel'))
    return html`<div class="jira-panel ${PANELS[first.slice(-8, -1)] ?? ''}">
      ${block(lines.slice(1, -1))}
    </div>`;
  if (first === '{noformat}') return html`<pre class="jira-pre">${lines.slice(1, -1).join('\n')}</pre>`;
  if (first.startsWith('||'))
    return html`<table class="jira-table">
      <tbody>
        ${lines.map(row)}
      </tbody>
    </table>`;
  if (first.startsWith('* '))
    return html`<ul class="jira-list">
      ${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}
    </ul>`;
  return html`${lines.map((line) => html`<p class="jira-p">${inline(line)}</p>`)}`;
}

/** The wiki text that we send, about as Data Center shows it. No description holds a blank line. */
export function previewWikiText(text: string): Html {
  return html`${text.split('\n\n').map((part) => block(part.split('\n')))}`;
}
