import type { IncidentNotice } from '@tocsin/findings';
import { defangAddresses } from '@tocsin/indicators';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { fitFinished } from '../fit-finished.js';
import { createFitter } from '../inert.js';
import type { Section } from '../section.js';
import { spoken } from './slack-glance.js';
import type { SlackLayout } from './slack-layout.js';
import type { SlackContent } from './slack-message.js';
import { escapeMrkdwn } from './slack-text.js';

/** A layout as both methods take it: nothing in it is parsed, unfurled or linked by name. */
export function contentOf(
  notice: IncidentNotice,
  sections: readonly Section[],
  layout: SlackLayout,
): SlackContent {
  const { line } = createFitter();
  const limit = CHANNEL_LIMITS.slack.eventType;
  return {
    text: fitFinished(spoken(sections), CHANNEL_LIMITS.slack.text, escapeMrkdwn).text,
    ...layout,
    metadata: {
      event_type: 'tocsin_incident',
      event_payload: {
        incident_id: defangAddresses(line(notice.incident.incident_id, limit)),
        revision: notice.revision,
        event: defangAddresses(line(notice.event, limit)),
      },
    },
    link_names: false,
    parse: 'none',
  };
}
