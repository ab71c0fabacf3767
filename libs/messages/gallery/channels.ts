import type { IncidentNotice } from '@tocsin/findings';
import { renderEmail } from '../src/index.js';
import type { NoticeView } from '../src/view.js';
import type { Html } from './html.js';
import { emailCss, previewEmail } from './previews/email.js';

/** A channel as the gallery shows it. */
export interface Shown {
  readonly title: string;
  readonly preview: (notice: IncidentNotice, view: NoticeView) => Html;
  readonly css: string;
}

/** Every channel. A new one is a line here. */
export const SHOWN: readonly Shown[] = [
  { title: 'E-mail', preview: (notice, view) => previewEmail(renderEmail(notice, view)), css: emailCss },
];
