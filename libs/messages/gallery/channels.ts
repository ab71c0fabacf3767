import type { IncidentNotice } from '@tocsin/findings';
import {
  renderEmail,
  renderJira,
  renderJsmAlert,
  renderPagerDuty,
  renderServiceNow,
  renderSlack,
  renderTeams,
  renderWebhook,
} from '../src/index.js';
import type { NoticeView } from '../src/view.js';
import type { Html } from './html.js';
import { emailCss, previewEmail } from './previews/email.js';
import { jiraCss, previewJira } from './previews/jira.js';
import { jsmCss, previewJsm } from './previews/jsm.js';
import { pagerdutyCss, previewPagerDuty } from './previews/pagerduty.js';
import { previewServiceNow, serviceNowCss } from './previews/service-now.js';
import { previewSlack, slackCss } from './previews/slack.js';
import { previewTeams, teamsCss } from './previews/teams.js';
import { previewWebhook, webhookCss } from './previews/webhook.js';

/** A channel as the gallery shows it. */
export interface Shown {
  readonly title: string;
  readonly preview: (notice: IncidentNotice, view: NoticeView) => Html;
  readonly css: string;
}

/** Made once the incident has a message already: what Slack is sent then. */
const POSTED = { posted: { channel: 'C0123456789', ts: '1764000000.000100' } };

/** Every channel. A new one is a line here. */
export const SHOWN: readonly Shown[] = [
  { title: 'E-mail', preview: (notice, view) => previewEmail(renderEmail(notice, view)), css: emailCss },
  {
    title: 'Slack',
    preview: (notice, view) =>
      previewSlack(renderSlack(notice, view, notice.event === 'opened' ? {} : POSTED)),
    css: slackCss,
  },
  {
    title: 'PagerDuty',
    preview: (notice, view) => previewPagerDuty(renderPagerDuty(notice, view)),
    css: pagerdutyCss,
  },
  {
    title: 'Microsoft Teams',
    preview: (notice, view) => previewTeams(renderTeams(notice, view)),
    css: teamsCss,
  },
  { title: 'Jira Cloud', preview: (notice, view) => previewJira(renderJira(notice, view)), css: jiraCss },
  {
    title: 'Jira Data Center',
    preview: (notice, view) => previewJira(renderJira(notice, view, { flavour: 'data-center' })),
    css: '',
  },
  {
    title: 'ServiceNow',
    preview: (notice, view) => previewServiceNow(renderServiceNow(notice, view)),
    css: serviceNowCss,
  },
  {
    title: 'Jira Service Management',
    preview: (notice, view) => previewJsm(renderJsmAlert(notice, view)),
    css: jsmCss,
  },
  {
    title: 'Webhook',
    preview: (notice, view) => previewWebhook(renderWebhook(notice, view)),
    css: webhookCss,
  },
];
