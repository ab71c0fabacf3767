import type { JsmAlertMessage } from '../../src/jsm/jsm-alert.js';
import { type Html, html } from '../html.js';

/** About as the page of an alert; a note where the alert is open already. */
export function previewJsm({ actions, create, followUp }: JsmAlertMessage): Html {
  if (actions.length === 0) return html`<div class="jsm"><p>Nothing is sent: nobody is paged.</p></div>`;
  return html`<div class="jsm">
    ${actions.map((action) =>
      action === 'create'
        ? alert(create)
        : html`<p><strong>${LABELS[action]}</strong></p>
            <p class="jsm-text">${linked(followUp.note)}</p>`,
    )}
  </div>`;
}

const LABELS = { note: 'Note added', acknowledge: 'Acknowledged', close: 'Closed' } as const;

function alert({
  message,
  description,
  tags,
  details,
  entity,
  source,
  priority,
}: JsmAlertMessage['create']): Html {
  const rows = [['entity', entity], ['source', source], ...Object.entries(details)].map(
    ([name, value]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<p><span class="jsm-priority">${priority}</span> <strong>${message}</strong></p>
    <ul class="jsm-tags">
      ${tags.map((tag) => html`<li>${tag}</li>`)}
    </ul>
    <p class="jsm-text">${linked(description)}</p>
    <table>
      <caption>
        Extra properties
      </caption>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Addresses are plain text that the page makes links of. */
function linked(text: string): readonly Html[] {
  return text
    .split(/(https:\/\/\S+)/)
    .map((part, at) =>
      at % 2 === 1 ? html`<a href="${part}" rel="noopener noreferrer">${part}</a>` : html`${part}`,
    );
}

export const jsmCss = `
.jsm { max-width: 44rem; padding: 1rem; border: 1px solid #6b7280; border-radius: 3px; background: #fff; color: #172b4d; font-family: sans-serif; }
.jsm a { color: #0747a6; text-decoration: underline; }
.jsm-priority { padding: 0.1rem 0.5rem; border-radius: 3px; background: #172b4d; color: #fff; }
.jsm-tags { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.jsm-tags li { padding: 0 0.5rem; border-radius: 3px; background: #dfe1e6; color: #172b4d; }
.jsm-text { white-space: pre-line; overflow-wrap: anywhere; }
.jsm table { width: 100%; border-collapse: collapse; }
.jsm caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
.jsm th { width: 9rem; text-align: left; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0; color: #44546f; }
.jsm td { padding: 0.25rem 0; overflow-wrap: anywhere; }
`;
