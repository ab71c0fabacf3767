import type { TemplateNote } from './template-report.js';

/** A message of the CDK about a construct. */
interface SynthesisMessage {
  readonly level: string;
  readonly entry: { readonly data?: unknown };
}

/** How a message of the CDK is acknowledged, which means nothing where the CDK is not. */
const ACKNOWLEDGE = / \[ack: [^\]]*\]$/;

/** What the construct says while it is synthesized: warnings, and notes such as the estimate; each once. */
export function notesOf(messages: readonly SynthesisMessage[]): readonly TemplateNote[] {
  const notes = new Map<string, TemplateNote>();
  for (const { level, entry } of messages) {
    if (level !== 'warning' && level !== 'info') continue;
    const text = String(entry.data).replace(ACKNOWLEDGE, '');
    notes.set(`${level} ${text}`, { level, text });
  }
  return [...notes.values()];
}
