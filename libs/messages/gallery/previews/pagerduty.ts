import type { PagerDutyMessage } from '../../src/pagerduty/pagerduty-message.js';
import { type Html, html } from '../html.js';

/** About as the page of an alert, and as a phone shows and reads it. */
export function previewPagerDuty({ event }: PagerDutyMessage): Html {
  if (event === undefined) return html`<div class="pagerduty"><p>No event: nobody is paged.</p></div>`;
  if (event.event_action !== 'trigger') {
    const done = event.event_action === 'resolve' ? 'Resolved' : 'Acknowledged';
    return html`<div class="pagerduty">
      <p><strong>${done}</strong> by its key <code>${event.dedup_key}</code></p>
    </div>`;
  }
  const { payload, client, client_url: address, links = [] } = event;
  const rows = Object.entries(payload.custom_details).map(
    ([name, value]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  const fields = (['source', 'component', 'group', 'class', 'timestamp'] as const).flatMap((name) => {
    const value = payload[name];
    return value === undefined
      ? []
      : [
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
        ];
  });
  return html`<div class="pagerduty">
    <p class="pagerduty-${payload.severity}"><strong>${payload.severity.toUpperCase()}</strong></p>
    <p><strong>${payload.summary}</strong></p>
    ${address !== undefined && html`<p><a href="${address}" rel="noopener noreferrer">View in ${client}</a></p>`}
    <table>
      <tbody>
        ${fields}
      </tbody>
    </table>
    ${
      links.length > 0 &&
      html`<p>Links</p>
        <ul>
          ${links.map(({ href, text }) => html`<li><a href="${href}" rel="noopener noreferrer">${text}</a></li>`)}
        </ul>`
    }
    <table class="pagerduty-details">
      <caption>
        Details
      </caption>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export const pagerdutyCss = `
.pagerduty { max-width: 44rem; padding: 1rem; border: 1px solid #6b7280; border-radius: 4px; background: #fff; color: #1f2937; font-family: sans-serif; }
.pagerduty a { color: #0b5394; text-decoration: underline; }
.pagerduty table { width: 100%; border-collapse: collapse; }
.pagerduty caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
.pagerduty th { width: 9rem; text-align: left; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0; color: #4b5563; }
.pagerduty td { padding: 0.25rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.pagerduty-critical, .pagerduty-error, .pagerduty-warning, .pagerduty-info { display: inline-block; padding: 0.1rem 0.5rem; border-radius: 4px; color: #fff; }
.pagerduty-critical { background: #8b0000; }
.pagerduty-error { background: #a33b00; }
.pagerduty-warning { background: #7a5a00; }
.pagerduty-info { background: #374151; }
`;
