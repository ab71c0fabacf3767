import type { TeamsRun, TeamsText } from './teams-message.js';

/**
 * Takes the meaning from `{{DATE(…)}}` and `{{TIME(…)}}`, which a client replaces. Source: Adaptive Cards, "Text features",
 * date and time formatting.
 */
export function withoutMacros(text: string): string {
  return text.includes('{{') ? text.replace(/\{(?=\{)/g, '{ ') : text;
}

// One literal each: spreading a style over every run takes longer than all the rest of the card.
export const run = (text: string): TeamsRun => ({ type: 'TextRun', text: withoutMacros(text) });

export const bold = (text: string): TeamsRun => ({
  type: 'TextRun',
  text: withoutMacros(text),
  weight: 'bolder',
});

export const subtle = (text: string): TeamsRun => ({
  type: 'TextRun',
  text: withoutMacros(text),
  size: 'small',
  isSubtle: true,
});

export const code = (text: string): TeamsRun => ({
  type: 'TextRun',
  text: withoutMacros(text),
  fontType: 'monospace',
});

/** A client need not take an empty run; a value may be one. */
function saidOf(inlines: readonly TeamsRun[]): readonly TeamsRun[] {
  for (const { text } of inlines) if (text === '') return inlines.filter((inline) => inline.text !== '');
  return inlines;
}

export const paragraph = (...inlines: readonly TeamsRun[]): TeamsText => ({
  type: 'RichTextBlock',
  inlines: saidOf(inlines),
});

/** A paragraph close below the one before. */
export const next = (...inlines: readonly TeamsRun[]): TeamsText => ({
  type: 'RichTextBlock',
  inlines: saidOf(inlines),
  spacing: 'none',
});

const MARKDOWN = /[\\`*_[\]()~#<>|!]/g;

/**
 * For `fallbackText`, in which markdown is read. Source: AdaptiveCards 1.4 schema, `fallbackText`. The signs are those of
 * CommonMark; a client that reads no markdown shows the backslashes.
 */
export function escapeMarkdown(text: string): string {
  return withoutMacros(text).replace(MARKDOWN, '\\$&');
}
