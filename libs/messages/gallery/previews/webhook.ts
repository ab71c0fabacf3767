import type { WebhookMessage } from '../../src/webhook/cloud-event.js';
import { type Html, html } from '../html.js';

/** Attributes as a table, data as the JSON that a machine is given. */
export function previewWebhook({ event: { data, ...attributes } }: WebhookMessage): Html {
  const rows = Object.entries(attributes).map(
    ([name, value]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td><code>${value}</code></td>
      </tr>`,
  );
  return html`<div class="webhook">
    <p><strong>CloudEvent</strong>, read by machines</p>
    <table>
      <caption>
        Attributes
      </caption>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <pre tabindex="0" aria-label="data"><code>${JSON.stringify(data, null, 2)}</code></pre>
  </div>`;
}

export const webhookCss = `
.webhook { max-width: 44rem; padding: 1rem; border: 1px solid #6b7280; border-radius: 4px; background: #fff; color: #1f2937; font-family: sans-serif; }
.webhook table { width: 100%; border-collapse: collapse; }
.webhook caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
.webhook th { width: 9rem; text-align: left; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0; color: #4b5563; }
.webhook td { padding: 0.25rem 0; overflow-wrap: anywhere; }
.webhook pre { overflow: auto; max-height: 24rem; padding: 0.75rem; background: #f3f4f6; color: #1f2937; }
`;
