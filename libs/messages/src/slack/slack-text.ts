import type { SlackPlainText, SlackRichSection, SlackRichText, SlackRun } from './slack-message.js';

const BOLD = { bold: true } as const;
const CODE = { code: true } as const;
const STRIKE = { strike: true } as const;

export const plain = (text: string): SlackPlainText => ({ type: 'plain_text', text, emoji: false });

export const run = (text: string): SlackRun => ({ type: 'text', text });

export const bold = (text: string): SlackRun => ({ type: 'text', text, style: BOLD });

export const code = (text: string): SlackRun => ({ type: 'text', text, style: CODE });

export const strike = (text: string): SlackRun => ({ type: 'text', text, style: STRIKE });

/** Slack refuses an empty text; a value may be one. */
const isSaid = ({ text }: SlackRun): boolean => text !== '';

export const line = (...runs: readonly SlackRun[]): SlackRichSection => ({
  type: 'rich_text_section',
  elements: runs.every(isSaid) ? runs : runs.filter(isSaid),
});

export const richText = (...elements: SlackRichText['elements']): SlackRichText => ({
  type: 'rich_text',
  elements,
});

const CONTROL = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Takes the meaning from `<!channel>`, `<@U…>` and `<https://…|label>`. Source: Slack, "Formatting message text": these
 * three characters, and no others, are escaped.
 */
export function escapeMrkdwn(text: string): string {
  return text.search(CONTROL) < 0 ? text : text.replace(CONTROL, (sign) => ENTITIES[sign] ?? sign);
}
