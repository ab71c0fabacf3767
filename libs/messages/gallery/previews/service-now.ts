import type { ServiceNowMessage } from '../../src/index.js';
import { type Html, html } from '../html.js';

const ADDRESS = /(https:\/\/\S+)/;

/** Text as a form shows it: what begins with `https://` is a link. */
const shown = (text: string): readonly Html[] =>
  text
    .split(ADDRESS)
    .map((part) => (ADDRESS.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`));

const SHORT = ['impact', 'urgency', 'category', 'correlation_id'] as const;

/** A record, and what a notice changes on it, about as the form shows them. */
export function previewServiceNow({ table, step, record, update }: ServiceNowMessage): Html {
  const { work_notes: notes, ...changes } = update;
  return html`<p class="service-now-short"><strong>${record.short_description}</strong></p>
    <p class="service-now-meta">Table ${table} · step ${step}</p>
    <dl class="service-now-fields">
      ${SHORT.map(
        (name) =>
          html`<dt>${name.replace('_', ' ')}</dt>
            <dd>${record[name]}</dd>`,
      )}
    </dl>
    <pre class="service-now-text">${shown(record.description)}</pre>
    <p class="service-now-meta">
      Work note, where the record is there
      already${Object.entries(changes).map(
        ([name, value]) => html` · ${name.replaceAll('_', ' ')}: ${value}`,
      )}
    </p>
    <pre class="service-now-text">${shown(notes)}</pre>`;
}

export const serviceNowCss = `
.service-now-short { margin: 0 0 .25rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.service-now-meta { margin: .5rem 0; font-size: .8125rem; color: #505a66; overflow-wrap: anywhere; }
.service-now-fields { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .125rem .5rem; margin: 0 0 .5rem; font-size: .875rem; }
.service-now-fields dt { color: #505a66; }
.service-now-fields dd { margin: 0; overflow-wrap: anywhere; }
.service-now-text { margin: 0; padding: .5rem; border: 1px solid #c4c9d0; white-space: pre-wrap; overflow-wrap: anywhere; font: .8125rem/1.45 system-ui, sans-serif; }
`;
