import { fitText } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { Link } from '../section.js';
import type { SlackActions, SlackButton } from './slack-message.js';
import { plain } from './slack-text.js';

/** One button a link, the first one in green; nothing where there is no link. */
export function buttons(links: readonly Link[]): readonly SlackActions[] {
  return links.length === 0 ? [] : [{ type: 'actions', elements: links.map(button) }];
}

function button({ label, href }: Link, at: number): SlackButton {
  const made: SlackButton = {
    type: 'button',
    action_id: `tocsin_link_${at + 1}`,
    text: plain(fitText(label, CHANNEL_LIMITS.slack.buttonText).text),
    url: href,
  };
  return at === 0 ? { ...made, style: 'primary' } : made;
}
