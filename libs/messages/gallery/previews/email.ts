import type { EmailMessage } from '../../src/index.js';
import { type Html, html } from '../html.js';

const ADDRESS = /(https:\/\/\S+)/;

/** A mail in plain text, as a client shows it: every address of it is one of ours. */
export function previewEmail({ subject, text }: EmailMessage): Html {
  const parts = text.trimEnd().split(ADDRESS);
  return html`<p class="email-subject"><strong>${subject}</strong></p>
    <pre class="email-text">
${parts.map((part) => (ADDRESS.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`))}</pre>`;
}

export const emailCss = `
.email-subject { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.email-text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .8125rem/1.45 ui-monospace, monospace; }
`;
