import { SHOWN, type Shown } from './channels.js';
import { type Scene, scenesOf } from './events.js';
import { Html, html } from './html.js';
import { STORIES, type Story } from './incidents.js';
import { PAGE_CSS } from './page-css.js';

/** All channels, all events, all incidents: one page without a script, and without anything from elsewhere. */
export function galleryPage(): string {
  const css = new Html([PAGE_CSS, ...SHOWN.map((shown) => shown.css)].join('\n'));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Tocsin messages: preview</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <header>
          <h1>What a person on call reads</h1>
          <p class="notice">
            <strong>Preview.</strong> The incidents are made up. Each channel is drawn about as its system
            shows it; what counts is the message itself, in the golden files.
          </p>
          <nav aria-label="Incidents">
            <ul>
              ${STORIES.map(({ name, about }) => html`<li><a href="#${name}">${name}</a>: ${about}</li>`)}
            </ul>
          </nav>
        </header>
        <main>${STORIES.map(storyPart)}</main>
      </body>
    </html> `.toString();
}

function storyPart(story: Story): Html {
  return html` <section aria-labelledby="${story.name}">
    <h2 id="${story.name}">${story.name}</h2>
    <p>${story.about}</p>
    ${scenesOf(story).map((scene, at) => scenePart(scene, at === 0))}
  </section>`;
}

function scenePart(scene: Scene, open: boolean): Html {
  return html` <details ${open && new Html('open')}>
    <summary>${scene.event}</summary>
    <div class="channels">${SHOWN.map((shown) => channelPart(shown, scene))}</div>
  </details>`;
}

function channelPart({ title, preview }: Shown, { notice, view }: Scene): Html {
  return html`<article class="channel">
    <h3>${title}</h3>
    <div class="message">${preview(notice, view)}</div>
  </article>`;
}
