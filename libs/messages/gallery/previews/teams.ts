import type { TeamsElement, TeamsMessage, TeamsRun, TeamsText } from '../../src/teams/teams-message.js';
import { type Html, html } from '../html.js';

/** The card, as a client draws it in its light theme. */
export function previewTeams({ message }: TeamsMessage): Html {
  const [{ content }] = message.attachments;
  return html`<div class="teams-card">${content.body.map(elementPart)}</div>`;
}

function elementPart(element: TeamsElement): Html {
  if (element.type === 'RichTextBlock') return textPart(element);
  if (element.type === 'ActionSet')
    return html`<p class="teams-actions">
      ${element.actions.map(
        ({ title, url, style }) =>
          html`<a class="teams-button ${style && 'teams-positive'}" href="${url}">${title}</a> `,
      )}
    </p>`;
  return html`<div class="teams-container ${element.style && `teams-${element.style}`}">
    ${element.items.map(textPart)}
  </div>`;
}

function textPart({ inlines, spacing }: TeamsText): Html {
  return html`<p class="teams-text ${spacing === 'none' && 'teams-close'}">${inlines.map(runPart)}</p>`;
}

function runPart({ text, ...style }: TeamsRun): Html {
  const looks = [
    style.size && `teams-${style.size}`,
    style.color && `teams-${style.color}`,
    style.fontType && `teams-${style.fontType}`,
    style.isSubtle && 'teams-subtle',
  ];
  const shown = html`<span class="${looks.filter(Boolean).join(' ')}">${text}</span>`;
  if (style.weight === 'bolder') return html`<strong>${shown}</strong>`;
  return style.strikethrough ? html`<s>${shown}</s>` : shown;
}

export const teamsCss = `
.teams-card { padding: .75rem; border: 1px solid #d1d1d1; border-radius: .375rem; color: #242424; background: #fff; }
.teams-text { margin: .5rem 0 0; }
.teams-text:first-child { margin-top: 0; }
.teams-close { margin-top: 0; }
.teams-container { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid #e0e0e0; }
.teams-emphasis { padding: .5rem; background: #f5f5f5; }
.teams-actions { margin: .5rem 0; }
.teams-button { display: inline-block; margin: 0 .25rem .25rem 0; padding: .1875rem .75rem; border: 1px solid #8b9096; border-radius: .25rem; font-weight: 600; color: #242424; background: #fff; }
.teams-positive { border-color: #464eb8; color: #fff; background: #464eb8; }
.teams-large { font-size: 1.125rem; line-height: 1.3; }
.teams-small { font-size: .75rem; }
.teams-monospace { font-family: ui-monospace, monospace; font-size: .8125rem; }
.teams-subtle { color: #595959; }
.teams-attention { color: #a4262c; }
.teams-warning { color: #835b00; }
.teams-good { color: #0b6a0b; }
.teams-accent { color: #464eb8; }
`;
