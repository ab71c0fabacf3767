import type { TeamsRun, TeamsText } from './teams-message.js';

type Style = Omit<TeamsRun, 'type' | 'text'>;

/**
 * Takes the meaning from `{{DATE(…)}}` and `{{TIME(…)}}`, which a client replaces. Source: Adaptive Cards, "Text features",
 * date and time formatting.
 */
export function withoutMacros(text: string): string {
  return text.includes('{{') ? text.replace(/\{(?=\{)/g, '{ ') : text;
}

export const run = (text: string, style?: Style): TeamsRun => ({
  type: 'TextRun',
  text: withoutMacros(text),
  ...style,
});

const BOLDER = { weight: 'bolder' } as const;

export const bold = (text: string): TeamsRun => run(text, BOLDER);

/** A client need not take an empty run; a value may be one. */
const isSaid = ({ text }: TeamsRun): boolean => text !== '';

const saidOf = (inlines: readonly TeamsRun[]) => (inlines.every(isSaid) ? inlines : inlines.filter(isSaid));

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

/**
 * For `fallbackText`, in which markdown is read. Source: AdaptiveCards 1.4 schema, `fallbackText`. The signs are those of
 * CommonMark; a client that reads no markdown shows the backslashes.
 */
export function escapeMarkdown(text: string): string {
  return withoutMacros(text).replace(/[\\`*_[\]()~#<>|!]/g, '\\$&');
}
